package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableLongArray;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.tables.Journal.Question;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Labels;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The slots of a state, the ids in them, and the rows that say what can happen.
///
/// A state is an `int[]` of [#width] ids. The slots of hosts come first, then one for the shared
/// and one for the ghost variables (0 when there are none), then one for the environment where
/// there are faults or clocks, then one for each channel that ever carried a packet, in the order of
/// their first use; an unused channel's slot holds 0, the empty content. Reads take no lock; what is not in a table yet is found out under the lock of this object.
public final class Tables {

    private final Instance instance;
    private final List<GlobalState> starts;
    private final Optional<Trace> leadIn;
    private final int hosts;
    private final List<Local> locals;
    private final List<Interner> states;
    private final Interner shared = new Interner("shared");
    private final Cells cells;
    private final Steps steps;
    private final Ghosts ghosts;
    private final Journal journal = new Journal();
    private final AllRows rows;
    private final @Nullable Environments environments;
    private final int firstChannel;
    private final Channels channels;
    private final Transitions transitions;

    public Tables(Instance instance) {
        this(instance, List.of());
    }

    /// Tables for a search that begins in these states instead of the initial ones.
    public Tables(Instance instance, List<GlobalState> starts) {
        this(instance, starts, Optional.empty(), Transitions::new);
    }

    /// Tables for a search that goes on from the end of an execution.
    public static Tables after(Instance instance, Trace execution) {
        var last = List.of(execution.last());
        return new Tables(instance, last, Optional.of(execution), Transitions::new);
    }

    /// @param transitions tell the fingerprints of states
    Tables(
            Instance instance,
            List<GlobalState> starts,
            Optional<Trace> leadIn,
            BiFunction<Tables, Ghosts, Transitions> transitions) {
        this.instance = instance;
        this.starts = List.copyOf(starts);
        this.leadIn = leadIn;
        hosts = instance.hosts().size();
        locals =
                IntStream.range(0, Math.max(1, hosts))
                        .mapToObj(host -> hosts == 0 ? new NoPlace(instance) : instance.local(host))
                        .toList();
        states = instance.hosts().stream().map(host -> new Interner(host.toString())).toList();
        steps = new Steps(instance.model().type(), new Labels(instance.bounds().getClass()));
        ghosts = new Ghosts(this, steps, instance.setup().ghost(), journal);
        cells = new Cells(this, steps);
        environments = instance.setup().faults().happen() ? new Environments(instance) : null;
        firstChannel = hosts + (environments == null ? 2 : 3);
        channels = new Channels(instance, firstChannel, this::receives);
        rows = new AllRows(this, cells);
        this.transitions = transitions.apply(this, ghosts);
    }

    private boolean receives(int host, Message message) {
        return rows.receives(host, message);
    }

    /// The execution at whose end a search begins, when it does.
    public Optional<Trace> leadIn() {
        return leadIn;
    }

    /// What was found out, in order.
    public Journal journal() {
        return journal;
    }

    /// Gives every value the id that it had when this was written down.
    ///
    /// @throws dev.ironwright.explorer.CheckpointException when the model answers differently
    public void retell(ImmutableLongArray written) {
        synchronized (this) {
            new Retelling(this, rows, ghosts).tell(written);
        }
    }

    public Instance instance() {
        return instance;
    }

    Local local(int host) {
        return locals.get(host);
    }

    /// The length of a state's vector, whatever channels will appear.
    public int width() {
        return firstChannel + hosts * hosts;
    }

    /// The number of slots in use; those beyond it hold 0.
    public int slots() {
        return firstChannel + channels.all().length;
    }

    public int hosts() {
        return hosts;
    }

    public int sharedSlot() {
        return hosts;
    }

    public int ghostSlot() {
        return hosts + 1;
    }

    /// The slot of the environment, where [#hasEnvironment].
    public int environmentSlot() {
        return hosts + 2;
    }

    /// The slot of the first channel; all from here on are channels.
    public int firstChannelSlot() {
        return firstChannel;
    }

    /// True when something may happen that no host does: then a slot holds what has happened and may.
    public boolean hasEnvironment() {
        return environments != null;
    }

    /// The environment behind an id.
    public Environment environment(int id) {
        return environments == null ? Environments.calm(instance) : environments.value(id);
    }

    Environments environments() {
        return Objects.requireNonNull(environments);
    }

    /// The channels that ever carried a packet.
    public Channel[] channels() {
        return channels.all();
    }

    /// How often a channel carried a type of message for the first time: who keeps a list by channel
    /// and type makes it anew when this has grown.
    public int kinds() {
        return channels.kinds();
    }

    /// The channel of a slot.
    public Channel channelAt(int slot) {
        return channels.all()[slot - firstChannel];
    }

    Channel channel(int from, int to) {
        return channels.between(from, to);
    }

    Interner states(int host) {
        return states.get(host);
    }

    Interner sharedValues() {
        return shared;
    }

    /// The state of a host behind an id.
    public Object state(int host, int id) {
        synchronized (this) {
            return states.get(host).value(id);
        }
    }

    /// The shared variables behind an id.
    public Object shared(int id) {
        synchronized (this) {
            return shared.value(id);
        }
    }

    /// The ghost variables behind an id.
    public Object ghost(int id) {
        return ghosts.value(id);
    }

    int sharedId(Object value) {
        return shared.id(value);
    }

    long sharedWord(int id) {
        return shared.word(id);
    }

    int ghostId(Object value) {
        return ghosts.id(value);
    }

    public boolean hasShared() {
        return !instance.setup().shared().isEmpty();
    }

    public boolean hasGhost() {
        return instance.setup().ghost().isPresent();
    }

    /// The number of cells; may lag behind while another thread fills the tables.
    public int cells() {
        return cells.size();
    }

    /// The number of rows.
    public int rowCount() {
        synchronized (this) {
            return rows.size();
        }
    }

    /// The row with this id.
    public Row row(int id) {
        synchronized (this) {
            return rows.row(id);
        }
    }

    Cells cellTable() {
        return cells;
    }

    AllRows rowTable() {
        return rows;
    }

    Ghosts ghosts() {
        return ghosts;
    }

    /// Every cell, as values.
    public List<Cell> cellValues() {
        synchronized (this) {
            return cells.all();
        }
    }

    /// Runs the latest cells a second time.
    ///
    /// @throws MistakeException when a step answers differently
    public void verify() {
        synchronized (this) {
            cells.verify();
        }
    }

    /// Runs code of the model that is no step, such as a claim, under the watch of [#hanging].
    ///
    /// @param mistaken the mistake that it is to have thrown this
    public <T> T ask(
            Class<?> type, String method, Supplier<T> code, Function<Throwable, Mistake> mistaken) {
        synchronized (this) {
            return steps.ask(type, method, code, mistaken);
        }
    }

    /// The mistake in what the search threw, when code of the model had a part in it.
    public Optional<Mistake> stray(Throwable thrown) {
        return steps.stray(thrown);
    }

    /// The mistake of a step that has been running for longer than this.
    public Optional<Mistake> hanging(long nanos) {
        return steps.hanging(nanos);
    }

    /// Why an action was skipped.
    public String reason(int id) {
        synchronized (this) {
            return cells.reason(id);
        }
    }

    /// An upper bound on the number of rows of a state, for the array that [#rowsOf] fills.
    public int rowsAtMost() {
        return rows.atMost();
    }

    /// The rows that say what can happen in a state, always in the same order.
    ///
    /// @return how many there are
    /// @throws MistakeException when a step of the model fails
    public int rowsOf(int[] state, Row[] into) {
        return rows.of(state, into);
    }

    /// Where the rows of [#rowsOf] are found, in the same order, for the channels that there are.
    public List<RowSource> rowSources() {
        synchronized (this) {
            return rows.sources();
        }
    }

    /// The difference in fingerprint that a transition makes to a state.
    public long change(int[] state, Row row, int transition) {
        return transitions.change(state, row, transition);
    }

    /// The part of it that depends on slots which the row does not read.
    public long changeBeyond(int[] state, Row row, int transition) {
        return transitions.changeBeyond(state, row, transition);
    }

    /// Fills in the state after a transition.
    public void apply(int[] state, Row row, int transition, Arrival after) {
        transitions.apply(state, row, transition, after);
    }

    int sending(Channel channel, int content, int bundle) {
        return transitions.sending(channel, content, bundle);
    }

    /// The fingerprint of a state: the sum of one random word for each slot and id, modulo 2^64.
    public long fingerprint(int[] state) {
        return transitions.fingerprint(state);
    }

    /// The initial states, in a fixed order; equal ones as often as they are generated.
    public List<int[]> initial() {
        synchronized (this) {
            var values = new Values(this);
            var all =
                    starts.isEmpty()
                            ? new InitialStates(this).all()
                            : starts.stream().map(values::idsOf).toList();
            long word = all.size();
            for (var state : all) {
                word = StableHash.sequence(word, fingerprint(state));
            }
            journal.found(Question.INITIAL, 0, 0, 0, word);
            return all;
        }
    }
}
