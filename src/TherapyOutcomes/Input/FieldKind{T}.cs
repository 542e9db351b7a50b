using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>A kind of value that a field can hold: how it is read from JSON, and how it is described.</summary>
/// <typeparam name="T">The type of the value in C#.</typeparam>
internal abstract class FieldKind<T>
{
    /// <summary>The description of the values.</summary>
    public abstract ValueDescription Description { get; }

    /// <summary>The value of a field that is missing or wrong, so that reading can continue.</summary>
    public virtual T None => default!;

    /// <summary>A value to describe with, in which nothing is missing that has fields of its own.</summary>
    public virtual T Sample => None;

    /// <summary>Reads a value. If it is wrong, the check fails and the result is <see cref="None"/>.</summary>
    public abstract T Read(string field, JsonElement element, InputCheck check);

    // Only the schema shows it: a change of the type's name changes no command.
    private protected static string NameOf<TNamed>() => JsonNamingPolicy.CamelCase.ConvertName(typeof(TNamed).Name);
}
