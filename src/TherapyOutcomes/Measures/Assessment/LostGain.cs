using TherapyOutcomes.Events;

namespace TherapyOutcomes.Measures;

/// <summary>The loss of an earlier gain.</summary>
public sealed record LostGain
{
    internal LostGain(FactId lostBy, EventMetadata recording, bool isRecurrence, decimal? gain) =>
        (LostBy, Recording, Day, IsRecurrence, Gain) = (lostBy, recording, recording.Day, isRecurrence, gain);

    /// <summary>The id of the score or observation that showed the loss.</summary>
    public FactId LostBy { get; init; }

    /// <summary>The day of that score or observation.</summary>
    public DateOnly Day { get; init; }

    /// <summary>
    /// True if the improvement had already been sustained (a recurrence); false if it had not (a relapse). The terms
    /// follow Frank 1991, Arch Gen Psychiatry 48:851.
    /// </summary>
    public bool IsRecurrence { get; init; }

    /// <summary>The gain that was left, in the measure's unit; null if an observation showed the loss.</summary>
    public decimal? Gain { get; init; }

    /// <summary>The metadata of that score or observation.</summary>
    internal EventMetadata Recording { get; }
}
