namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>What holds everything back, and what lets it go.</summary>
internal static class SafetyLetters
{
    public static readonly RedFlagId Clot = new("dvt");

    /// <summary>In this episode and in the client's other one.</summary>
    public static ImmutableArray<Letter> Holding { get; } =
    [
        Letter.Of("a red flag here", _ => new ReportRedFlag { Episode = CareLetters.Mine, At = default, Actor = default, Flag = Clot, Detail = "seen" }),
        Letter.Of("a red flag in the other episode", _ => new ReportRedFlag { Episode = CareLetters.Other, At = default, Actor = default, Flag = Clot, Detail = "seen" }),
        Letter.Of("the flag cleared", _ => new ClearRedFlag { Episode = CareLetters.Mine, At = default, Actor = default, Flag = Clot, By = Referrals.Physician, Detail = "clear" }),
        Letter.Of("the flag cleared from the other episode", _ => new ClearRedFlag { Episode = CareLetters.Other, At = default, Actor = default, Flag = Clot, By = Referrals.Physician, Detail = "clear" }),
        Letter.Of("the flag cleared by the therapist", _ => new ClearRedFlag
        {
            Episode = CareLetters.Mine,
            At = default,
            Actor = default,
            Flag = Clot,
            By = new Professional { Kind = "physician", Name = "p1" },
            Detail = "clear",
        }),
        Letter.Of("a major reaction", world => world.Client.OpenReactions.IsEmpty
            ? new ReportReaction { Episode = CareLetters.Mine, At = default, Actor = default, Reaction = CareLetters.Next("r", world), Onset = world.Now, Intensity = ReactionIntensity.Severe, Duration = ReactionDuration.Weeks, Description = "numb" }
            : null),
        Letter.Of("the reaction resolved", world => world.Client.OpenReactions is [var open, ..]
            ? new ResolveReaction { Episode = CareLetters.Mine, At = default, Actor = default, Reaction = open.Reaction, By = Referrals.Physician }
            : null),
    ];

    public static Letter FlagCleared => Holding[2];

    public static Letter ReactionResolved => Holding[^1];

    /// <summary>What is told a day late, and clearances of the day before.</summary>
    public static ImmutableArray<Letter> Late { get; } =
    [
        Holding[0],
        Holding[2],
        Letter.Of("a red flag of yesterday", world => new ReportRedFlag { Episode = CareLetters.Other, At = world.Now.AddDays(-1), Actor = default, Flag = Clot, Detail = "seen" }),
        Letter.Of("the flag cleared as of yesterday", world => new ClearRedFlag
        {
            Episode = CareLetters.Mine,
            At = world.Now.AddDays(-1),
            Actor = default,
            Flag = Clot,
            By = Referrals.Physician,
            Detail = "clear",
        }),
        Holding[^2],
        Letter.Of("the reaction resolved as of yesterday", world => world.Client.OpenReactions is [var open, ..]
            ? new ResolveReaction { Episode = CareLetters.Mine, At = world.Now.AddDays(-1), Actor = default, Reaction = open.Reaction, By = Referrals.Physician }
            : null),
        Letter.Of("a good score of yesterday", world => CareLetters.Score(world, 20) is { } score && world.Mine.Measurement.Scores[^1].Day < world.Today.AddDays(-1)
            ? score with { At = world.Now.AddDays(-1) }
            : null),
    ];

    /// <summary>What somebody else is to judge at once.</summary>
    public static ImmutableArray<Letter> Urgent { get; } =
    [
        .. Holding[..3],
        .. Holding[^2..],
        Letter.Of("a referral proposed", world => Referrals.Propose(world, Urgency.Routine)),
        Letter.Of("an emergency referral proposed", world => Referrals.Propose(world, Urgency.Emergency)),
        Letter.Of("the referral sent", world => Referrals.Send(world, DisclosureScope.Scores)),
        Letter.Of("the referral withdrawn", Referrals.Withdraw),
    ];
}
