package redisha.drill.fault;

import java.util.ArrayList;
import java.util.List;

/** The orders in which things may come. */
final class Order {

    private Order() {}

    /** The order of that number: 0 as given, the next ones as a dictionary has them, and after the last one the first. */
    static <T> List<T> of(List<T> things, int number) {
        List<T> left = new ArrayList<>(things);
        List<T> order = new ArrayList<>();
        for (int rest = number; !left.isEmpty(); ) {
            int others = factorial(left.size() - 1);
            order.add(left.remove(rest / others % left.size()));
            rest %= others;
        }
        return List.copyOf(order);
    }

    private static int factorial(int count) {
        return count < 2 ? 1 : count * factorial(count - 1);
    }
}
