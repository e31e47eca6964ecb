package dev.ironwright.protocols.mutator;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;

import java.util.Set;
import java.util.stream.Stream;

/// Leaves out what is sent, and sends it twice.
final class Sends {

    private static final Set<String> NAMES = Set.of("send", "broadcast");

    private Sends() {}

    static Stream<Edit> in(Body body) {
        return body.all(MethodCallExpr.class).stream()
                .filter(Sends::sends)
                .flatMap(call -> Stream.of(without(call, body), twice(call, body)));
    }

    private static boolean sends(MethodCallExpr call) {
        return NAMES.contains(call.getNameAsString())
                && call.getArguments().size() == 2
                && call.getScope().isPresent();
    }

    private static Edit without(MethodCallExpr call, Body body) {
        return new Edit(
                Kind.SEND, "does not send it", body, endOfScope(call, body), end(call, body), "");
    }

    private static Edit twice(MethodCallExpr call, Body body) {
        var content = body.text().file().text();
        int end = end(call, body);
        var sending = content.substring(endOfScope(call, body), end);
        return new Edit(Kind.SEND, "sends it twice", body, end, end, sending);
    }

    private static int endOfScope(MethodCallExpr call, Body body) {
        return body.text().end(call.getScope().map(Expression.class::cast).orElseThrow());
    }

    private static int end(MethodCallExpr call, Body body) {
        return body.text().end(call);
    }
}
