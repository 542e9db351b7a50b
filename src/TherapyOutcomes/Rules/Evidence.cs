using System.Globalization;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Rules;

/// <summary>One input of a finding: a number, a day, an id or a public name. Never a client's text.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
[JsonConverter(typeof(EvidenceConverter))]
public readonly record struct Evidence
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>A number.</summary>
    /// <param name="name">The input's name, in camelCase.</param>
    /// <param name="number">The number.</param>
    public Evidence(string name, decimal number)
        : this(name, null, number, null)
    {
    }

    /// <summary>A day.</summary>
    /// <param name="name">The input's name, in camelCase.</param>
    /// <param name="day">The day.</param>
    public Evidence(string name, DateOnly day)
        : this(name, day.ToString(DayForm, CultureInfo.InvariantCulture), null, day)
    {
    }

    /// <summary>A fact's id.</summary>
    /// <param name="name">The input's name, in camelCase.</param>
    /// <param name="id">The id.</param>
    public Evidence(string name, FactId id)
        : this(name, id.Value, null, null)
    {
    }

    private Evidence(string name, string? text, decimal? number, DateOnly? day) => (Name, Number, Text, Day) = (name, number, text, day);

    /// <summary>The input's name, in camelCase.</summary>
    public string Name { get; }

    /// <summary>The number, or null.</summary>
    public decimal? Number { get; }

    /// <summary>The day, id or public name, or null.</summary>
    public string? Text { get; }

    /// <summary>The day that <see cref="Text"/> writes as 2026-03-02, or null.</summary>
    public DateOnly? Day { get; }

    /// <summary>A public name: of an enumeration's value, a measure, a kind of red flag, a command.</summary>
    /// <param name="name">The input's name, in camelCase.</param>
    /// <param name="value">The public name. Never a client's text.</param>
    public static Evidence Named(string name, string value) => new(name, value, null, null);

    /// <summary>Reads a text back: one that has the form of a day is a day.</summary>
    internal static Evidence Read(string name, string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(name, day) : Named(name, text);

    /// <summary>Name and value.</summary>
    public override string ToString() => $"{Name}={Text ?? Number?.ToString(CultureInfo.InvariantCulture)}";
}
