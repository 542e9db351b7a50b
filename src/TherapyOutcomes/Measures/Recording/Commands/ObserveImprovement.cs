using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records what the practitioner sees of the improvement; it decides only where scores can't.</summary>
/// <remarks>The command <c>observe-improvement</c>. Immutable and thread-safe.</remarks>
public sealed record ObserveImprovement : EpisodeCommand
{
    /// <summary>The new observation's id; absent = generated.</summary>
    public FactId? Observation { get; init; }

    /// <summary>What was observed, in words.</summary>
    public ClientText? Text { get; init; }

    /// <summary>Whether the client is better (and still is).</summary>
    public required bool Holds { get; init; }

    internal override FactId? NewFact => Observation;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("observation", Observation);
    }
}
