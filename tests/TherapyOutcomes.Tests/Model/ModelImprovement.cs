namespace TherapyOutcomes.Tests.Model;

/// <summary>Whether the gain was lost before or after it was sustained.</summary>
internal enum ModelLossKind { Relapse, Recurrence }

/// <summary>A gain that was lost.</summary>
/// <param name="On">The day.</param>
/// <param name="By">The score or observation that lost it.</param>
/// <param name="ByObservation">Whether that was an observation.</param>
/// <param name="Kind">Relapse or recurrence.</param>
/// <param name="AfterGap">Whether it came after a time without care, so that only a resume answers it.</param>
internal sealed record ModelLoss(DateOnly On, string By, bool ByObservation, ModelLossKind Kind, bool AfterGap);

/// <summary>A gain that came back within 14 days: a flare-up.</summary>
internal sealed record ModelRegain(DateOnly On, string By, bool ByObservation);

/// <summary>One improvement, through its flare-ups, to its loss or to the present.</summary>
internal sealed record ModelImprovement
{
    /// <summary>The day it was found.</summary>
    public required DateOnly FoundOn { get; init; }

    /// <summary>The score or observation that found it.</summary>
    public required string FoundBy { get; init; }

    /// <summary>Whether it was observed, not measured.</summary>
    public required bool Observed { get; init; }

    /// <summary>All losses, the newest last.</summary>
    public IReadOnlyList<ModelLoss> Losses { get; init; } = [];

    /// <summary>What regained it: the first entry answers the first loss, and so on.</summary>
    public IReadOnlyList<ModelRegain> Regains { get; init; } = [];

    /// <summary>The first day of the present run; null while none is on.</summary>
    public DateOnly? RunSince { get; init; }

    /// <summary>The days of the present run that count as Improved.</summary>
    public IReadOnlyList<DateOnly> ImprovedDays { get; init; } = [];

    /// <summary>The best gain since it was found or last regained, in points; null where no score says.</summary>
    public decimal? BestGain { get; init; }

    /// <summary>The day on which Sustained was first met in the present run.</summary>
    public DateOnly? RunSustainedOn { get; init; }

    /// <summary>The day on which Sustained was first met since it was found or last regained.</summary>
    public DateOnly? SustainedOn { get; init; }

    /// <summary>The loss that still holds, if it is lost.</summary>
    public ModelLoss? Lost => Losses.Count > Regains.Count ? Losses[^1] : null;

    /// <summary>What regained it last, if it is regained.</summary>
    public string? RegainedBy => Lost is null && Regains.Count > 0 ? Regains[^1].By : null;

    /// <summary>Whether it now rests on an observation: what found it, or regained it last.</summary>
    public bool RestsOnObservation => Regains.Count > 0 ? Regains[^1].ByObservation : Observed;
}
