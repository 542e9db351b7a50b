using System.Globalization;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Represents one input of a finding: a number, a day, an id or a public name. It never holds a client's text.</summary>
[JsonConverter(typeof(EvidenceConverter))]
public readonly record struct Evidence
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Creates evidence that is a number.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="number">The number.</param>
    public Evidence(string name, decimal number)
        : this(name, null, number, null)
    {
    }

    /// <summary>Creates evidence that is a day.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="day">The day.</param>
    public Evidence(string name, DateOnly day)
        : this(name, day.ToString(DayForm, CultureInfo.InvariantCulture), null, day)
    {
    }

    /// <summary>Creates evidence that is the id of a fact.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="id">The id of the fact.</param>
    public Evidence(string name, FactId id)
        : this(name, id.Value, null, null)
    {
    }

    private Evidence(string name, string? text, decimal? number, DateOnly? day) => (Name, Number, Text, Day) = (name, number, text, day);

    /// <summary>The name of the input, in camelCase. Null for <c>default</c>.</summary>
    public string Name { get; }

    /// <summary>The number, or null if the input is not a number.</summary>
    public decimal? Number { get; }

    /// <summary>The day, id or public name, or null if the input is a number.</summary>
    public string? Text { get; }

    /// <summary>The day that <see cref="Text"/> writes as 2026-03-02, or null if the input is not a day.</summary>
    public DateOnly? Day { get; }

    /// <summary>Creates evidence that is a public name: an enumeration value, a measure, a kind of red flag, a technique or a command.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="value">
    /// The public name. Never pass a client's text. Messages contain it, so characters that control a terminal or turn the direction of the
    /// text are taken out.
    /// </param>
    public static Evidence Named(string name, string value) => new(name, SafeText.OnOneLine(value), null, null);

    /// <summary>Reads a text back; a text that has the form of a day is a day.</summary>
    internal static Evidence Read(string name, string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(name, day) : Named(name, text);

    /// <summary>Returns the name and the value, such as <c>days=3</c>.</summary>
    public override string ToString() => $"{Name}={Text ?? Number?.ToString(CultureInfo.InvariantCulture)}";
}
