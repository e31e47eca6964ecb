package dev.ironwright.protocols.model;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.Setup;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A model with hosts: its setup within bounds, and every action with every parameter.
///
/// @param hosts role by role in the order of the setup
/// @param actions one for each action record and tuple of parameters, in a fixed order
/// @param domains what the parameters of actions and claims range over
public record Instance(
        Model model,
        Record bounds,
        Setup setup,
        List<HostId> hosts,
        List<BoundAction> actions,
        Domains domains) {

    /// An action record with its parameters, and its type.
    public record BoundAction(ActionType type, Action<?> action) {}

    static Instance of(Model written, Record bounds, Optional<Network> network) {
        var model = written.asking(bounds);
        var declared = setup(model, bounds);
        var setup = network.map(declared::over).orElse(declared);
        new WellFormed(setup).check(model);
        var hosts = new ArrayList<HostId>();
        for (var role : setup.roles()) {
            for (int i = 0; i < role.hosts(); i++) {
                hosts.add(new HostId(role.name(), i));
            }
        }
        var domains = new Domains(bounds, List.copyOf(hosts), setup);
        var actions = new ArrayList<BoundAction>();
        for (var type : model.actions()) {
            for (var parameters : domains.tuples(type.record(), type.parameters())) {
                actions.add(new BoundAction(type, Records.construct(type.record(), parameters)));
            }
        }
        return new Instance(
                model, bounds, setup, List.copyOf(hosts), List.copyOf(actions), domains);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Setup setup(Model model, Record bounds) {
        try {
            var constructor = model.type().getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Protocol) constructor.newInstance()).setup(bounds);
        } catch (InvocationTargetException e) {
            throw BoundsType.rejected(model.type(), e);
        } catch (ReflectiveOperationException e) {
            throw Mistake.malformed(
                    model.type(),
                    "a protocol has a constructor without parameters: class="
                            + model.type().getSimpleName(),
                    "Keep everything that varies in the bounds; it is a nested static or top"
                            + " class.");
        }
    }

    /// What the host at this place in [#hosts] knows.
    public Local local(int host) {
        return new Place(this, hosts.get(host));
    }

    /// The role of the host at this place in [#hosts].
    public Setup.Role<?> role(int host) {
        var name = hosts.get(host).role();
        return setup.roles().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    /// The place of a host in [#hosts], or -1 when there is no such host.
    public int indexOf(HostId host) {
        return hosts.indexOf(host);
    }

    private record Place(Instance instance, HostId self) implements Local {

        @Override
        public List<HostId> hosts() {
            return instance.hosts;
        }

        @Override
        public List<HostId> hosts(Class<?> state) {
            return instance.domains.hostsOf(state);
        }

        @Override
        public List<HostId> role() {
            return instance.hosts.stream().filter(h -> h.role().equals(self.role())).toList();
        }
    }
}
