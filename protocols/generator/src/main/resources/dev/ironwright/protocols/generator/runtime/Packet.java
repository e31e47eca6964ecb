/// A message on its way.
///
/// @param source who sent it; whoever receives packets must see to it that this is true
/// @param destination whom it was sent to
public record Packet<M extends Message>(HostId source, HostId destination, M message) {

    @Override
    public String toString() {
        return source + "→" + destination + " " + message;
    }
}
