package dev.ironwright.protocols;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name of the domain of a parameter: a method of the bounds, or a role for a [HostId].
///
/// Without it the domain is the one named like the parameter, or like its plural. On a component of a
/// state or message it says the same to induction; on a collection it is about the elements, unless
/// what the bounds give are whole collections.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface In {
    String value();
}
