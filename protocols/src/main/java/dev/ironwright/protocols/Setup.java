package dev.ironwright.protocols;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// The hosts, the network and the initial states of a protocol; immutable, each method gives a new one.
///
/// @param shared the possible initial values of the shared variables; empty when there are none
/// @param ghost the initial ghost variables, when there are any
/// @param agreements which of the hosts' choices fit together; all of them when there are none
/// @param assumptions what is interchangeable, what is fair, and what may go wrong
public record Setup(
        List<Role<?>> roles,
        Network network,
        List<Object> shared,
        Optional<Ghost<?>> ghost,
        List<Agreement<?, ?>> agreements,
        List<Assumption> assumptions) {

    /// The hosts that share one kind of state.
    ///
    /// @param state the class of the host state, which names the role
    /// @param hosts how many there are
    /// @param start what each host starts with: a state, packets already sent, or several choices
    public record Role<H>(Class<H> state, int hosts, Function<Local, Outcome<H>> start) {

        public Role {
            if (hosts < 0) {
                throw new IllegalArgumentException(
                        "a role has no negative number of hosts: role=%s hosts=%d"
                                .formatted(state.getSimpleName(), hosts));
            }
        }

        /// The role's name: the state's class name with a small first letter.
        public String name() {
            return nameOf(state);
        }

        static String nameOf(Class<?> state) {
            var simple = state.getSimpleName();
            return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        }
    }

    /// What is true of the starts of each host of one role and each host of another.
    public record Agreement<A, B>(Class<A> one, Class<B> other, BiPredicate<A, B> holds) {

        private boolean holdsFor(List<?> starts) {
            return starts.stream()
                    .filter(one::isInstance)
                    .map(one::cast)
                    .allMatch(a ->
                            starts.stream()
                                    .filter(other::isInstance)
                                    .map(other::cast)
                                    .allMatch(b -> holds.test(a, b)));
        }
    }

    /// What may be exchanged everywhere in a state without making a difference.
    public sealed interface Symmetry extends Assumption {

        /// The hosts of a role.
        ///
        /// @param state the class of the host state
        record OfHosts(Class<?> state) implements Symmetry {}

        /// Values that have no order and of which none is special.
        ///
        /// @param values records or enum constants
        record OfValues(List<?> values) implements Symmetry {

            public OfValues {
                values = List.copyOf(values);
                for (var value : values) {
                    if (!(value instanceof Record || value instanceof Enum<?>)) {
                        throw new IllegalArgumentException(
                                "symmetric values are records or enum constants, so that each is"
                                        + " found wherever it occurs: value=%s type=%s"
                                                .formatted(value, value.getClass().getName()));
                    }
                }
                if (Set.copyOf(values).size() < values.size()) {
                    throw new IllegalArgumentException(
                            "symmetric values are different ones: values=" + values);
                }
            }
        }
    }

    public Setup {
        roles = List.copyOf(roles);
        shared = List.copyOf(shared);
        agreements = List.copyOf(agreements);
        assumptions = List.copyOf(assumptions);
    }

    /// No hosts yet, and the network that keeps everything.
    public Setup() {
        this(
                List.of(),
                Network.UNORDERED_DUPLICATING,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// Adds `count` hosts that each start as `start` says; `Outcome.oneOf` gives several choices.
    public <H> Setup hosts(Class<H> state, int count, Function<Local, Outcome<H>> start) {
        var all = new ArrayList<>(roles);
        all.add(new Role<>(state, count, start));
        return new Setup(all, network, shared, ghost, agreements, assumptions);
    }

    /// Packets travel over this network.
    public Setup over(Network kind) {
        return new Setup(roles, kind, shared, ghost, agreements, assumptions);
    }

    /// There are shared variables, which start with one of these values.
    public Setup shared(Object first, Object... others) {
        var all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(others));
        return new Setup(roles, network, all, ghost, agreements, assumptions);
    }

    /// There are ghost variables, which only claims read.
    public Setup ghost(Ghost<?> start) {
        return new Setup(roles, network, shared, Optional.of(start), agreements, assumptions);
    }

    /// The same without ghost variables, for a question in which no claim reads them.
    public Setup withoutGhost() {
        return new Setup(roles, network, shared, Optional.empty(), agreements, assumptions);
    }

    /// Of the hosts' choices of a start, only those where this is true of every two such hosts.
    public <A, B> Setup where(Class<A> one, Class<B> other, BiPredicate<A, B> holds) {
        var all = new ArrayList<>(agreements);
        all.add(new Agreement<>(one, other, holds));
        return new Setup(roles, network, shared, ghost, all, assumptions);
    }

    /// The hosts of this role are interchangeable: nothing that any of them does, and no claim, would
    /// be different if two of them changed places. A search may then take states for one that differ
    /// in the names of these hosts alone; it checks while it does that they are.
    public Setup symmetric(Class<?> role) {
        return symmetric(new Symmetry.OfHosts(role));
    }

    /// These values, records or enum constants, are interchangeable like the hosts of a role.
    public Setup symmetric(List<?> values) {
        return symmetric(new Symmetry.OfValues(values));
    }

    private Setup symmetric(Symmetry symmetry) {
        return assuming(List.of(symmetry));
    }

    /// What is interchangeable.
    public List<Symmetry> symmetries() {
        return assumed(Symmetry.class);
    }

    /// Each of these actions is taken, in every host, when it stays enabled.
    @SafeVarargs
    public final Setup weaklyFair(Class<? extends Action<?>>... actions) {
        var all = new ArrayList<Fairness>();
        for (var action : actions) {
            all.add(new Fairness.Weak(action));
        }
        return assuming(all);
    }

    /// Each of these actions is taken again and again, in every host, when it is enabled again and
    /// again.
    @SafeVarargs
    public final Setup stronglyFair(Class<? extends Action<?>>... actions) {
        var all = new ArrayList<Fairness>();
        for (var action : actions) {
            all.add(new Fairness.Strong(action));
        }
        return assuming(all);
    }

    /// Every packet that can be received again and again is: what is sent often enough arrives.
    public Setup fairDelivery() {
        return assuming(List.of(new Fairness.Delivery()));
    }

    /// Every clock ticks as long as it can: time goes on.
    public Setup fairClocks() {
        return assuming(List.of(new Fairness.Clocks()));
    }

    /// Every host tries all its actions in turn.
    public Setup roundRobin() {
        return assuming(List.of(new Fairness.RoundRobin()));
    }

    /// What is taken for granted about steps being taken.
    public List<Fairness> fairness() {
        return assumed(Fairness.class);
    }

    /// This may go wrong.
    public Setup faults(Faults possible) {
        var clocks = faults().clocks().filter(_ -> possible.clocks().isEmpty());
        var all = clocks.map(possible::clocks).orElse(possible);
        var others = assumptions.stream().filter(each -> !(each instanceof Faults)).toList();
        return new Setup(roles, network, shared, ghost, agreements, others).assuming(List.of(all));
    }

    /// Each host has a clock that shows 0 to `last`; nothing keeps them together.
    public Setup clocks(int last) {
        return clocks(last, last);
    }

    /// Each host has a clock that shows 0 to `last`, and no two are further apart than `skew`.
    public Setup clocks(int last, int skew) {
        return faults(faults().clocks(new Faults.Clocks(last, skew)));
    }

    /// What may happen that no host does: what goes wrong, and the ticks of clocks.
    public Faults faults() {
        return assumed(Faults.class).stream().findFirst().orElseGet(Faults::new);
    }

    private Setup assuming(List<? extends Assumption> more) {
        var all = new ArrayList<>(assumptions);
        all.addAll(more);
        return new Setup(roles, network, shared, ghost, agreements, all);
    }

    private <T> List<T> assumed(Class<T> kind) {
        return assumptions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// True when all hosts may start in these states together.
    ///
    /// @param starts a state for each host
    public boolean allows(List<?> starts) {
        return agreements.stream().allMatch(agreement -> agreement.holdsFor(starts));
    }
}
