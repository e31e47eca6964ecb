package dev.ironwright.protocols;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says within which bounds a [Claim] is asked: those whose boolean component or method of this name
/// is true. A goal that needs two clients is no goal where there is one.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface When {

    /// The name of a boolean component or method without parameters of the record of bounds.
    String value();
}
