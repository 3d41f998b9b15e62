package redisha.chart;

/** What install decides: while the chart is being made, it is rendered both ways to see what depends on it. */
interface Lever {

    /** The template code that is true when it is on. */
    String present();

    /** Sets what is rendered with the lever on, or off. */
    void pull(boolean on, Setting setting);
}
