package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.tables.Journal.Question;
import dev.ironwright.protocols.Environment;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance.BoundAction;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// What a renaming of hosts and values makes of the ids in a state: a table of ids for each slot.
///
/// So a state is renamed without its values being looked at. Found out when first asked for, under
/// the lock of the tables.
public final class Images {

    private static final VarHandle IDS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int UNKNOWN = 0;

    private final Tables tables;
    private final UnaryOperator<Object> renaming;
    private final int[] hosts;
    private final Map<BoundAction, Integer> actions = new HashMap<>();
    private final Map<Integer, Integer> actionImages = new HashMap<>();
    private final int[] slots;
    private final int place;

    /// The image of each id plus 1, by slot.
    private volatile int[][] ids = new int[0][];

    /// @param renaming gives each value its image, host ids included
    public Images(Tables tables, UnaryOperator<Object> renaming) {
        this.tables = tables;
        this.renaming = renaming;
        slots = new int[tables.width()];
        synchronized (tables) {
            place = tables.journal().take(this);
        }
        hosts =
                tables.instance().hosts().stream()
                        .mapToInt(host -> tables.instance().indexOf((HostId) renaming.apply(host)))
                        .toArray();
    }

    /// A value's image.
    public Object of(Object value) {
        return renaming.apply(value);
    }

    /// The place of a host's image.
    public int host(int host) {
        return hosts[host];
    }

    /// Fills in the image of a state.
    ///
    /// @param into holds 0 beyond the slots in use
    public void of(int[] state, int[] into) {
        int used = tables.slots();
        Arrays.fill(into, 0, used, 0);
        for (int slot = 0; slot < used; slot++) {
            int id = state[slot];
            if (id != 0 || slot < tables.firstChannelSlot()) {
                into[slot(slot)] = id(slot, id);
            }
        }
    }

    /// True when the state is its own image.
    public boolean fixes(int[] state) {
        int used = tables.slots();
        for (int slot = 0; slot < used; slot++) {
            int id = state[slot];
            if ((id != 0 || slot < tables.firstChannelSlot())
                    && state[slot(slot)] != id(slot, id)) {
                return false;
            }
        }
        return true;
    }

    /// The slot to which the image of a slot's id belongs.
    int slot(int slot) {
        if (slot < tables.hosts()) {
            return hosts[slot];
        }
        int known = (int) IDS.getAcquire(slots, slot);
        return known != UNKNOWN ? known - 1 : computeSlot(slot);
    }

    private int computeSlot(int slot) {
        int image = slot;
        if (slot >= tables.firstChannelSlot()) {
            synchronized (tables) {
                var channel = tables.channelAt(slot);
                image = tables.channel(hosts[channel.from()], hosts[channel.to()]).slot();
                found(Question.IMAGE_SLOT, slot, 0, image);
            }
        }
        IDS.setRelease(slots, slot, image + 1);
        return image;
    }

    /// The image of an id of a slot, which is an id of the image of the slot.
    public int id(int slot, int id) {
        var known = ids;
        if (slot < known.length && id < known[slot].length) {
            int image = (int) IDS.getAcquire(known[slot], id);
            if (image != UNKNOWN) {
                return image - 1;
            }
        }
        return compute(slot, id);
    }

    private int compute(int slot, int id) {
        synchronized (tables) {
            int image = imageOf(slot, id);
            var all = ids;
            if (slot >= all.length) {
                int known = all.length;
                all = Arrays.copyOf(all, tables.slots());
                Arrays.fill(all, known, all.length, new int[0]);
            }
            if (id >= all[slot].length) {
                all = all.clone();
                all[slot] = Arrays.copyOf(all[slot], Math.max(16, 2 * (id + 1)));
            }
            IDS.setRelease(all[slot], id, image + 1);
            ids = all;
            found(Question.IMAGE, slot, id, image);
            return image;
        }
    }

    private void found(Question question, int slot, int id, int image) {
        tables.journal().found(question, place, slot, id, image);
    }

    /// Finds out again what a journal tells. Callers hold the lock of the tables.
    void ask(Question question, int slot, int id) {
        switch (question) {
            case IMAGE_SLOT -> computeSlot(slot);
            case IMAGE -> compute(slot, id);
            case IMAGE_MESSAGE -> message(tables.channelAt(slot), id);
            case INITIAL,
                    OWN,
                    CHANNEL,
                    INBOX,
                    SHARING,
                    ALONE,
                    SENT,
                    GHOST,
                    SEEN,
                    FOLDED,
                    LIKENESS ->
                    throw new IllegalArgumentException("no image: " + question);
        }
    }

    private int imageOf(int slot, int id) {
        if (slot < tables.hosts()) {
            var image = renaming.apply(tables.states(slot).value(id));
            return tables.states(hosts[slot]).id(image);
        }
        if (slot == tables.sharedSlot()) {
            return tables.hasShared() ? tables.sharedId(renaming.apply(tables.shared(id))) : id;
        }
        if (slot == tables.ghostSlot()) {
            return tables.hasGhost() ? tables.ghostId(renaming.apply(tables.ghost(id))) : id;
        }
        if (slot < tables.firstChannelSlot()) {
            var image = renaming.apply(tables.environment(id));
            return tables.environments().id((Environment) image);
        }
        var channel = tables.channelAt(slot);
        var image = tables.channelAt(slot(slot));
        var messages = channel.packets(id).stream().map(this::message).toList();
        return image.contentOf(messages);
    }

    private Message message(Packet<?> packet) {
        return (Message) renaming.apply(packet.message());
    }

    /// The id of a message's image in the image of its channel. Callers hold the lock of the tables.
    int message(Channel channel, int message) {
        var image = tables.channelAt(slot(channel.slot()));
        int known = image.sent();
        int id = image.message(message(channel.packet(message)));
        if (image.sent() > known) {
            found(Question.IMAGE_MESSAGE, channel.slot(), message, id);
        }
        return id;
    }

    /// The messages' images, sorted. Callers hold the lock of the tables.
    ImmutableIntArray messages(Channel channel, ImmutableIntArray messages) {
        var images = messages.stream().map(each -> message(channel, each));
        return ImmutableIntArray.copyOf(
                tables.instance().setup().network().ordered() ? images : images.sorted());
    }

    /// The place in the instance of an action's image, or -1 when that is none of its actions. Callers
    /// hold the lock of the tables.
    int action(int action) {
        return actionImages.computeIfAbsent(action, this::imageOfAction);
    }

    private int imageOfAction(int action) {
        if (actions.isEmpty()) {
            var all = tables.instance().actions();
            IntStream.range(0, all.size()).forEach(i -> actions.put(all.get(i), i));
        }
        var bound = tables.instance().actions().get(action);
        var image =
                new BoundAction(
                        bound.type(),
                        (dev.ironwright.protocols.Action<?>) renaming.apply(bound.action()));
        return actions.getOrDefault(image, -1);
    }
}
