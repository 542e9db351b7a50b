namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>The letters: every kind of act that moves, holds or ends something, in the fewest forms that differ.</summary>
internal static class CareLetters
{
    public static readonly EpisodeId Mine = new("e1");
    public static readonly EpisodeId Other = new("e2");
    public static readonly ClientId Client = new("c1");

    public static Letter GoodScore { get; } = Letter.Of("a good score", world => Score(world, 20));

    public static Letter BadScore { get; } = Letter.Of("a bad score", world => Score(world, 40));

    public static Letter Session { get; } = Letter.Of("a session", world => (IsAsked(world) || !HasSession(world)) && !IsMeasured(world) && !IsToldToday(world) ? NewSession(world) : null);

    public static Letter CareEnded { get; } = Letter.Of(
        "care ended", _ => new Discontinue { Episode = Mine, At = default, Actor = default, Kind = DiscontinuationKind.Client, Reason = "moves away" });

    public static Letter CareResumed { get; } = Letter.Of("care resumed", _ => new Resume { Episode = Mine, At = default, Actor = default, Reason = "is back" });

    /// <summary>Scores, and care that ends and goes on.</summary>
    public static ImmutableArray<Letter> Course { get; } =
    [
        GoodScore,
        BadScore,
        Session,
        CareEnded,
        CareResumed,
        Letter.Of("a review of the stage", _ => new ReviewStage { Episode = Mine, At = default, Actor = default }),
    ];

    /// <summary>What an improvement obliges to, each at any time.</summary>
    public static ImmutableArray<Letter> Acts { get; } =
    [
        Letter.Of("a note", Note),
        Letter.Of("its signature", world => Unsigned(world) is { } note ? new SignNote { Episode = Mine, At = default, Actor = default, Note = note.Id } : null),
        Letter.Of("the plan confirmed", After(() => new ConfirmPlan { Episode = Mine, At = default, Actor = default, Reason = "it works" })),
        Letter.Of("a talk", _ => Talk()),
        Letter.Of("no referral", After(() => new DecideNoReferral { Episode = Mine, At = default, Actor = default, Reason = "nobody else needed" })),
        Letter.Of("feedback asked", world => IsAsked(world) || !world.Mine.Stage.IsPostImprovement()
            ? null
            : new RequestFeedback { Episode = Mine, At = default, Actor = default, Request = Next("f", world), Session = world.Mine.Care.Sessions[^1].Id }),
        Letter.Of("a celebration", _ => new Celebrate { Episode = Mine, At = default, Actor = default, Kind = CelebrationKind.Verbal, Message = "well done", Audience = CelebrationAudience.Private }),
        Letter.Of("a concern", world => Concern(world) is null
            ? new RaiseConcern { Episode = Mine, At = default, Actor = default, Concern = Next("c", world), Text = "too hard" }
            : null),
        Letter.Of("the concern resolved", world => Concern(world) is { } concern
            ? new ResolveConcern { Episode = Mine, At = default, Actor = default, Concern = concern.Id, How = "softer" }
            : null),
    ];

    /// <summary>A celebration, at any time.</summary>
    public static Letter Celebration => Acts[6];

    public static Letter ConcernResolved => Acts[8];

    /// <summary>The same acts, each when its stage asks for it.</summary>
    public static Letter WhatIsDue { get; } = Letter.Of("what is due", world => world.Mine.Stage switch
    {
        EpisodeStage.Documenting => Acts[0].Command(world) ?? Acts[1].Command(world),
        EpisodeStage.Adjusting => Acts[2].Command(world),
        EpisodeStage.Communicating => Acts[3].Command(world),
        EpisodeStage.Referring => Acts[4].Command(world),
        EpisodeStage.Celebrating => Acts[5].Command(world) ?? Acts[6].Command(world),
        _ => null,
    });

    /// <summary>A typing mistake that is put right.</summary>
    public static Letter Correction { get; } = Letter.Of("the newest score taken back", world => !world.Mine.Stage.IsEnded() && world.Mine.Measurement.Scores is [_, .., { IsWithdrawn: false } last]
        ? new Correct { Episode = Mine, At = default, Actor = default, What = last.Id, Reason = "typing mistake" }
        : null);

    /// <summary>A client in care in two episodes: a baseline and one session in the first.</summary>
    public static World Begin(ClinicPolicy policy, RuleBook rules, ImmutableArray<Letter> more)
    {
        var now = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        var clinic = new DecisionContext { Client = new ClientRecord(), Policy = policy, Rules = rules, Now = now, RecordedAt = now };
        var world = new World(policy, Open(Mine, clinic), Open(Other, clinic), clinic.Client, now);
        foreach (var first in (Letter[])[Letter.Of("a baseline", world => Score(world, 40)), Letter.Of("the first session", NewSession), .. more])
        {
            world = first.Try(world, rules)!.Value.To;
        }

        return world;
    }

    private static Episode Open(EpisodeId id, DecisionContext clinic) => EpisodeDecider.Decide(
        null,
        new OpenEpisode
        {
            Episode = id,
            At = clinic.Now,
            Actor = new ActorId("p1"),
            CommandId = new CommandId("open"),
            Client = Client,
            Practitioner = new PractitionerId("p1"),
            Complaint = "low back pain",
            PrimaryMeasure = new MeasureId("ODI"),
            Chronicity = Chronicity.Chronic,
        },
        clinic).Episode!;

    // One score a day, after that day's session and before anything that is said on the telephone, and none before the first session of resumed care: more adds states and nothing to learn.
    public static RecordScore? Score(World world, decimal value) =>
        !world.Mine.Measurement.Scores.IsEmpty && (IsMeasured(world) || IsToldToday(world) || !HasSession(world))
            ? null
            : new() { Episode = Mine, At = world.Now.AddHours(1), Actor = default, Measure = new MeasureId("ODI"), Value = value, Score = Next("x", world) };

    public static RecordSession NewSession(World world) =>
        new() { Episode = Mine, At = default, Actor = default, Session = Next("s", world), Techniques = [], Minutes = 60, Areas = [] };

    private static bool IsMeasured(World world) => world.Mine.Measurement.Scores is [.., var last] && last.Day == world.Today;

    private static bool IsToldToday(World world) =>
        !world.Mine.Planning.Discharges.IsEmpty && (IsDischargedToday(world) || (world.Mine.Measurement.Observations is [.., var said] && said.Day == world.Today));

    public static bool IsDischargedToday(World world) => world.Mine.Planning.Discharges is [.., var discharged] && discharged.Day == world.Today;

    private static bool HasSession(World world) => world.Mine.Care.Sessions[^1].Day >= CareCycle.Of(world.Mine, world.Policy).Start;

    private static bool IsAsked(World world) => world.Mine.Feedback.Requests.Any(request => request.Session == world.Mine.Care.Sessions[^1].Id);

    // What is done for an improvement is tried while there is one.
    private static Func<World, T?> After<T>(Func<T> command)
        where T : Command => world => world.Mine.Stage.IsPostImprovement() ? command() : null;

    public static DocumentImprovement? Note(World world) =>
        world.Mine.Documentation.Notes.Any(note => note.Improvement == world.Mine.Progress.ImprovementCount) ? null : Draft(Next("n", world));

    public static DocumentImprovement Draft(FactId note) =>
        new() { Episode = Mine, At = default, Actor = default, Note = note, Subjective = "a", Objective = "b", Assessment = "c", Plan = "d" };

    public static DiscussImprovement Talk() => new()
    {
        Episode = Mine,
        At = default,
        Actor = default,
        Topics = [DiscussionTopic.Progress, DiscussionTopic.Contribution, DiscussionTopic.SelfCare],
        SelfCareDeclined = "no time",
        Understood = TeachBackResult.Yes,
        Channel = "in person",
    };

    public static Note? Unsigned(World world) => world.Mine.Documentation.Notes.LastOrDefault(note => !note.IsSigned);

    private static Concern? Concern(World world) => world.Mine.Relationship.Concerns.FirstOrDefault(concern => !concern.IsResolved);

    public static FactId Next(string kind, World world) => new($"{kind}{world.Mine.Version}");
}
