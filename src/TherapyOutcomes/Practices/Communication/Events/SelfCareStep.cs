using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>One step of a self-care plan.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SelfCareStep
{
    /// <summary>What to do.</summary>
    public required ClientText What { get; init; }

    /// <summary>How often.</summary>
    public required ClientText HowOften { get; init; }

    /// <summary>When.</summary>
    public required ClientText When { get; init; }

    /// <summary>How confident the client is to do it, 0 to 10.</summary>
    public required int Confidence { get; init; }

    internal void Validate(InputCheck check) => check.Range("confidence", Confidence, 0, 10);

    internal static SelfCareStep Read(FieldReader fields) => new()
    {
        What = fields.Text("what"),
        HowOften = fields.Text("howOften"),
        When = fields.Text("when"),
        Confidence = fields.Int("confidence"),
    };
}
