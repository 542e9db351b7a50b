using System.Globalization;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Represents one input of a finding: a number, a day, an id, a public name, or the name of a recipient in a refusal.</summary>
/// <remarks>
/// Only <see cref="Words"/> can hold a client's text, and only a formatter that writes a message for the clinic's staff should open it:
/// neither <see cref="ToString"/> nor a serializer shows it.
/// </remarks>
[JsonConverter(typeof(EvidenceConverter))]
public readonly record struct Evidence
{
    private const string DayForm = "yyyy-MM-dd";

    // Boxed, because hardly any evidence has words.
    private readonly object? _words;

    /// <summary>Creates evidence that is a number.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="number">The number.</param>
    public Evidence(string name, decimal number)
        : this(name, null, number)
    {
    }

    /// <summary>Creates evidence that is a day.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="day">The day.</param>
    public Evidence(string name, DateOnly day)
        : this(name, day.ToString(DayForm, CultureInfo.InvariantCulture), day: day)
    {
    }

    /// <summary>Creates evidence that is the id of a fact.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="id">The id of the fact.</param>
    public Evidence(string name, FactId id)
        : this(name, id.Value)
    {
    }

    /// <summary>Creates evidence that is the name of a recipient.</summary>
    internal Evidence(string name, ClientText words)
        : this(name, null) => _words = words;

    private Evidence(string name, string? text, decimal? number = null, DateOnly? day = null, string? label = null) =>
        (Name, Text, Number, Day, Label) = (name, text, number, day, label);

    /// <summary>The name of the input, in camelCase. Null for <c>default</c>.</summary>
    public string Name { get; }

    /// <summary>The number, or null if the input is not a number.</summary>
    public decimal? Number { get; }

    /// <summary>The day, id or public name, or null if the input is a number or <see cref="Words"/>.</summary>
    public string? Text { get; }

    /// <summary>The day that <see cref="Text"/> writes as 2026-03-02, or null if the input is not a day.</summary>
    public DateOnly? Day { get; }

    /// <summary>
    /// What a sentence says instead of <see cref="Text"/> if the language has no words for it, such as the name of a clinic's own measure;
    /// null to say the text itself.
    /// </summary>
    public string? Label { get; }

    /// <summary>
    /// The name of a recipient, or null if the input is anything else. Only refusals of the library's rules have it, so that the clinic's staff
    /// can compare the two names. Never log what it reveals.
    /// </summary>
    public ClientText? Words => _words as ClientText?;

    /// <summary>Creates evidence that is a public name: an enumeration value, a measure, a kind of red flag, a technique or a command.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="value">
    /// The public name. Never pass a client's text. Messages contain it, so characters that control a terminal or turn the direction of the
    /// text are taken out.
    /// </param>
    public static Evidence Named(string name, string value) => Named(name, value, label: null);

    /// <summary>Creates evidence that is a public name which sentences replace with a more readable one.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="value">The public name, for programs. Never pass a client's text. It is cleaned as for <see cref="Named(string, string)"/>.</param>
    /// <param name="label">The words for people; null to use the name itself. Never pass a client's text. They are cleaned, too.</param>
    public static Evidence Named(string name, string value, string? label) =>
        new(name, SafeText.OnOneLine(value), label: label is null ? null : SafeText.OnOneLine(label));

    /// <summary>Reads a text back; a text that has the form of a day is a day.</summary>
    internal static Evidence Read(string name, string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(name, day) : Named(name, text);

    /// <summary>Returns the name and the value, such as <c>days=3</c>. Words are not shown.</summary>
    public override string ToString() => $"{Name}={Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? Words?.ToString()}";
}
