using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>A kind of value that is written as one word or phrase, so that it can also be the name of a field.</summary>
/// <typeparam name="T">The type of the value in C#.</typeparam>
internal abstract class WordKind<T> : FieldKind<T>
{
    /// <summary>Determines whether the text is such a value, and returns it.</summary>
    public abstract bool TryParse(string? text, out T value);

    /// <summary>Fails for a text that is no such value.</summary>
    public abstract void Refuse(string field, InputCheck check);

    public sealed override T Read(string field, JsonElement element, InputCheck check)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            JsonValues.Wrong(check, field, Description.InWords);
            return None;
        }

        if (!TryParse(JsonValues.StringOf(field, element, check), out var value))
        {
            Refuse(field, check);
        }

        return value;
    }
}
