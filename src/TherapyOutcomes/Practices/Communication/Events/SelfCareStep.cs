using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>Represents one step of a self-care plan.</summary>
public sealed record SelfCareStep
{
    /// <summary>A description of what to do.</summary>
    public required ClientText What { get; init; }

    /// <summary>A description of how often to do it.</summary>
    public required ClientText HowOften { get; init; }

    /// <summary>A description of when to do it.</summary>
    public required ClientText When { get; init; }

    /// <summary>The client's confidence that they will do it, from 0 to 10.</summary>
    public required int Confidence { get; init; }

    internal void Validate(InputCheck check)
    {
        check.Range("confidence", Confidence, 0, 10);
        check.Text("what", What);
        check.Text("howOften", HowOften);
        check.Text("when", When);
    }

    internal static SelfCareStep Read(FieldReader fields) => new()
    {
        What = fields.Text("what"),
        HowOften = fields.Text("howOften"),
        When = fields.Text("when"),
        Confidence = fields.Int("confidence"),
    };
}
