package redisha.drill;

import java.util.function.Supplier;
import redisha.drill.load.Members;
import redisha.drill.stage.Stage;

/**
 * A release on its stage, with those who use it and a way to ask how it is.
 *
 * @param lack what is not well; empty when all is
 */
record Company(Stage stage, Members members, Clients clients, Supplier<String> lack) implements AutoCloseable {

    Cast cast() {
        return new Cast(stage.members(), members);
    }

    @Override
    public void close() {
        stage.close();
    }
}
