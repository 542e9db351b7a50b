using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Represents the value that a field of a step's command should have, such as the kind of a <c>discharge</c>.</summary>
/// <remarks>In JSON it is an object with one property: <c>{"kind": "goals-met"}</c>.</remarks>
[JsonConverter(typeof(StepChoiceConverter))]
public sealed record StepChoice
{
    private const string KindField = "kind";

    /// <summary>Initializes a choice.</summary>
    /// <param name="field">The name of the command's field in JSON, such as <c>kind</c>.</param>
    /// <param name="value">The value in JSON, such as <c>goals-met</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="field"/> or <paramref name="value"/> is null or blank.</exception>
    public StepChoice(string field, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        (Field, Value) = (field, value);
    }

    /// <summary>The name of the command's field in JSON.</summary>
    public string Field { get; }

    /// <summary>The value of the field in JSON.</summary>
    public string Value { get; }

    /// <summary>Creates the choice of how a <c>discontinue</c> ends the care.</summary>
    /// <param name="kind">The kind of ending.</param>
    public static StepChoice Of(DiscontinuationKind kind) => new(KindField, WireNames<DiscontinuationKind>.Of(kind));

    /// <summary>Creates the choice of why a <c>discharge</c> needs no further sessions.</summary>
    /// <param name="kind">The kind of discharge.</param>
    public static StepChoice Of(DischargeKind kind) => new(KindField, WireNames<DischargeKind>.Of(kind));
}
