package redisha.drill.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Has {@link Inside} run each test method, and fails as it failed there. */
final class Outside implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor {
    private static final long PATIENCE = 60;

    private Namespaces namespaces;
    private BufferedReader answers;

    @Override
    public void beforeAll(ExtensionContext context) {
        Permit.ask();
        Programs programs = Programs.find(List.of(), System.getenv("PATH"));
        String tests = context.getRequiredTestClass().getName();
        List<String> java = Namespaces.java(ClassPath.ofTests(), Inside.class.getName());
        namespaces = Namespaces.start(programs, java, tests, System.err::println);
        answers = new BufferedReader(new InputStreamReader(namespaces.output(), StandardCharsets.UTF_8));
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Exception {
        invocation.skip();
        namespaces.input().write((method.getExecutable().getName() + "\n").getBytes(StandardCharsets.UTF_8));
        namespaces.input().flush();
        String answer = CompletableFuture.supplyAsync(this::answer).get(PATIENCE, TimeUnit.SECONDS);
        if (answer == null || !answer.isEmpty()) {
            throw new AssertionError(
                    answer == null
                            ? "it ended with " + namespaces.await()
                            : new String(Base64.getDecoder().decode(answer), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (namespaces != null) {
            namespaces.close();
        }
    }

    private String answer() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
