using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records what the practitioner observes about the improvement. An observation decides only where scores can't.</summary>
/// <remarks>Corresponds to the <c>observe-improvement</c> command.</remarks>
public sealed record ObserveImprovement : EpisodeCommand
{
    /// <summary>The id of the new observation; generated if omitted.</summary>
    public FactId? Observation { get; init; }

    /// <summary>A description of what was observed.</summary>
    public ClientText? Text { get; init; }

    /// <summary>True if the client is better (and still is); otherwise, false.</summary>
    public required bool Holds { get; init; }

    internal override FactId? NewFact => Observation;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("observation", Observation);
    }
}
