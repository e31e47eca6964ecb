package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.When;
import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.Linearizable;
import dev.ironwright.protocols.history.Sequential;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;

/// What clients may rely on.
public interface ServiceClaims {

    /// The application as one machine, which executes requests one after the other.
    record OneMachine(Application application) implements Sequential<Application.State, String> {
        @Override
        public Application.State initial() {
            return application.initialize();
        }

        @Override
        public Answer<Application.State> execute(Application.State state, String request) {
            var handled = state.handle(request);
            return new Answer<>(handled.state(), handled.reply());
        }
    }

    /// The replicas are to the clients as one machine: each request is executed after it was sent, and
    /// a reply is what one of its executions gave.
    @When("recordsHistory")
    record RepliesAreOneMachines(Observer observer, Bounds bounds) implements Linearizable {
        @Override
        public History history() {
            return observer.history();
        }

        @Override
        public OneMachine specification() {
            return new OneMachine(bounds.application());
        }

        @Override
        public int executions() {
            return bounds.executions();
        }
    }
}
