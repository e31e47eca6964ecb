package dev.ironwright.protocols.generator.parts;

import dev.ironwright.protocols.generator.steps.HostCode;
import dev.ironwright.protocols.generator.steps.TypeNames;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The methods of a host that go between its fields and a value of its whole state.
///
/// @param types the names of types inside the host
/// @param bounds the type of the bounds
record Performing(HostCode code, TypeNames types, String bounds) {

    /// The methods that run an outcome.
    List<String> ofOutcomes() {
        var methods = new ArrayList<String>();
        if (code.performs()) {
            methods.add(perform());
        }
        if (code.start().performs()) {
            methods.add(starting());
        }
        return methods;
    }

    private String perform() {
        var role = code.role();
        return """
        /// Does what the outcome says.
        private @Step@ perform(Outcome<@State@> outcome, @Choice@ choice) {
            return switch (outcome) {
                case Outcome.Skip<@State@>(var reason) -> @Step@.skipped(reason);
                case Outcome.Stay<@State@>() -> @Step@.taken();
                case Outcome.OneOf<@State@>(var moves) when moves.isEmpty() ->
                        @Step@.skipped("nothing is possible");
                case Outcome.OneOf<@State@>(var moves) ->
                        perform(moves.get(choice.among(moves.size())), choice);
                case Outcome.Move<@State@>(var next, var sent) -> {
                    @become@
                    sent.forEach(send -> @out@.send(send.to(), send.message()));
                    yield @Step@.taken();
                }
            };
        }\
        """
                .replace("@become@", role.hasFields() ? "become(next);" : role.whole() + " = next;")
                .replace("@Step@", types.runtime("Step"))
                .replace("@Choice@", types.runtime("Choice"))
                .replace("@State@", role.stateType())
                .replace("@out@", role.out());
    }

    private String starting() {
        var role = code.role();
        var given = new ArrayList<>(List.of("Local " + role.at()));
        var passed = new ArrayList<>(List.of(role.at()));
        if (code.sends()) {
            given.add(outbox());
            passed.add(role.out());
        }
        if (role.looksAtBounds(bounds)) {
            given.add(bounds + " " + role.bounds());
            passed.add(role.bounds());
        }
        var again = new ArrayList<>(passed);
        if (!code.sends()) {
            given.add(outbox());
            again.add(role.out());
        }
        return starting(
                String.join(", ", given), String.join(", ", passed), String.join(", ", again));
    }

    private String outbox() {
        return types.runtime("Outbox") + " " + code.role().out();
    }

    /// @param given the parameters
    /// @param passed what the host is made with
    /// @param again the parameters' names
    private String starting(String given, String passed, String again) {
        var role = code.role();
        return """
        /// A host that starts as the outcome says.
        private static @Host@ startOf(
                @given@, Outcome<@State@> outcome, @Choice@ choice) {
            return switch (outcome) {
                case Outcome.Skip<@State@>(var reason) ->
                        throw new IllegalStateException(reason);
                case Outcome.Stay<@State@>() ->
                        throw new IllegalStateException("there is no state to stay in");
                case Outcome.OneOf<@State@>(var moves) ->
                        startOf(@again@, moves.get(choice.among(moves.size())), choice);
                case Outcome.Move<@State@>(var next, var sent) -> {
                    sent.forEach(send -> @out@.send(send.to(), send.message()));
                    yield new @Host@(@passed@, next);
                }
            };
        }\
        """
                .replace("@Host@", role.host())
                .replace("@given@", given)
                .replace("@again@", again)
                .replace("@passed@", passed)
                .replace("@Choice@", types.runtime("Choice"))
                .replace("@State@", role.stateType())
                .replace("@out@", role.out());
    }

    /// The methods that these texts call to take the whole state or to set it.
    List<String> ofState(List<String> callers) {
        var methods = new ArrayList<String>();
        if (callers.stream().anyMatch(text -> text.contains("snapshot()"))) {
            methods.add(snapshot());
        }
        if (callers.stream().anyMatch(text -> text.contains("become("))) {
            methods.add(become());
        }
        return methods;
    }

    private String snapshot() {
        var role = code.role();
        return "private %s snapshot() {\n    return new %s(%s);\n}"
                .formatted(role.stateType(), role.stateType(), String.join(", ", role.fields()));
    }

    private String become() {
        var role = code.role();
        var assignments =
                role.fields().stream()
                        .map(field -> "    this.%s = next.%s();".formatted(field, field))
                        .collect(Collectors.joining("\n"));
        return "private void become(%s next) {\n%s\n}".formatted(role.stateType(), assignments);
    }
}
