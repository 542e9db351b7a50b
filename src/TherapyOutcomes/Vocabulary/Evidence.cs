using System.Globalization;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Represents one input of a finding: a number, a day, an id or a public name. It never holds a client's text.</summary>
[JsonConverter(typeof(EvidenceConverter))]
public readonly record struct Evidence
{
    /// <summary>Creates evidence that is a number.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="number">The number.</param>
    public Evidence(string name, decimal number) => (Name, Number, Text) = (name, number, null);

    /// <summary>Creates evidence that is a day.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="day">The day.</param>
    public Evidence(string name, DateOnly day)
        : this(name, day.ToString("O", CultureInfo.InvariantCulture), null)
    {
    }

    /// <summary>Creates evidence that is the id of a fact.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="id">The id of the fact.</param>
    public Evidence(string name, FactId id)
        : this(name, id.Value, null)
    {
    }

    private Evidence(string name, string text, decimal? number) => (Name, Number, Text) = (name, number, text);

    /// <summary>The name of the input, in camelCase.</summary>
    public string Name { get; }

    /// <summary>The number, or null if the input is not a number.</summary>
    public decimal? Number { get; }

    /// <summary>The day, id or public name, or null if the input is a number.</summary>
    public string? Text { get; }

    /// <summary>Creates evidence that is a public name: an enumeration value, a measure, a kind of red flag or a command.</summary>
    /// <param name="name">The name of the input, in camelCase.</param>
    /// <param name="value">The public name. Never pass a client's text.</param>
    public static Evidence Named(string name, string value) => new(name, value, null);

    /// <summary>Returns the name and the value, such as <c>days=3</c>.</summary>
    public override string ToString() => $"{Name}={Text ?? Number?.ToString(CultureInfo.InvariantCulture)}";
}
