using TherapyOutcomes.Referral;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes;

/// <summary>One line of a worklist: which episode, where it stands, what to do now, by when, and the rule that asks for it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record WorklistEntry
{
    internal WorklistEntry()
    {
    }

    /// <summary>The episode.</summary>
    public required EpisodeId Episode { get; init; }

    /// <summary>The client; null after erasure.</summary>
    public ClientId? Client { get; init; }

    /// <summary>The treating practitioner.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>The stage.</summary>
    public required EpisodeStage Stage { get; init; }

    /// <summary>The command of the next step.</summary>
    public required string Command { get; init; }

    /// <summary>The rule that asks for it.</summary>
    public required string Rule { get; init; }

    /// <summary>By when.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How urgent.</summary>
    public required Urgency Urgency { get; init; }
}
