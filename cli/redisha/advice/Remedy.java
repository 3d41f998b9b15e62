package redisha.advice;

import java.util.List;

/** A kind of change that may make room. */
interface Remedy {

    /** What could be changed of this kind; whether it helps is for the trial to tell. */
    List<Ladder> ladders(Trial trial);
}
