using CsCheck;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>
/// Commands for two episodes of one client, plausible and implausible: few ids, so that they collide; late facts,
/// blank texts, values out of range, command ids used again.
/// </summary>
internal static class CommandGen
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A time after all commands.</summary>
    public static readonly DateTimeOffset End = Start.AddDays(147);

    private static readonly Gen<EpisodeId> Episode = Gen.Frequency((4, Gen.Const(new EpisodeId("e1"))), (1, Gen.Const(new EpisodeId("e2"))));
    private static readonly Gen<ActorId> Actor = Gen.Frequency((9, Gen.Const(new ActorId("p1"))), (1, Gen.Const(new ActorId("p2"))));
    private static readonly Gen<ClientText> Text = Pick<ClientText>("walks further", "sleeps", "", "cured because of massage", "äöü 😀");
    private static readonly Gen<Professional> By = Gen.Select(Pick<Term>("physician", "physician", "coach"), Pick<ClientText>("Dr Haas", "Dr Haas", "p1", ""))
        .Select((kind, name) => new Professional { Kind = kind, Name = name });

    /// <summary>Hours and minutes after <see cref="Start"/>, not in order.</summary>
    private static readonly Gen<DateTimeOffset> At = Gen.Select(Gen.Int[0, 120], Gen.Int[0, 10], Gen.Int[0, 3])
        .Select((day, hour, milliseconds) => Start.AddDays(day).AddHours(hour).AddMilliseconds(milliseconds));

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<FactId> Id(string kind, int most = 6) => Gen.Int[1, most].Select(number => new FactId($"{kind}{number}"));

    private static Gen<ImmutableArray<T>> Some<T>(params T[] values) => Gen.Int[0, (1 << values.Length) - 1]
        .Select(bits => values.Where((_, index) => (bits & (1 << index)) != 0).ToImmutableArray());

    private static Gen<EpisodeCommand> E<T>(Gen<T> command)
        where T : EpisodeCommand => command.Select(made => (EpisodeCommand)made);

    private static OpenEpisode Open(string id) => new OpenEpisode
    {
        At = Start,
        Actor = new("p1"),
        Episode = new(id),
        Client = new("c1"),
        Practitioner = new("p1"),
        Complaint = "aching low back",
        PrimaryMeasure = new("ODI"),
        Chronicity = Chronicity.Chronic,
    };

    private static readonly Gen<EpisodeCommand> Score = E(Gen.Select(Pick("ODI", "ODI", "ODI", "NPRS", "NDI", "nope"), Pick(41, 40, 38, 30, 28, 26, 24, 12, 40, 24, 55, -2), Id("x", 15).Nullable())
        .Select((measure, value, id) => new RecordScore
        {
            At = default,
            Actor = default,
            Episode = default,
            Measure = new(measure),
            Value = measure == "NPRS" ? value / 5 : value,
            Score = id,
        }));

    // Answers that may open a red flag, and ratings that may disagree.
    private static readonly Gen<EpisodeCommand> Asked = Gen.OneOf(
        E(Gen.Select(Gen.Int[0, 4], Pick<decimal?>(0, 0, 0, 1, null)).Select((mood, ninth) => new RecordScore
        {
            At = default,
            Actor = default,
            Episode = default,
            Measure = new("PHQ-9"),
            Items = [.. Enumerable.Repeat<decimal?>(mood, 8), ninth],
        })),
        E(Gen.Int[-8, 8].Select(rating => new RecordScore { At = default, Actor = default, Episode = default, Measure = new("GROC-15"), Value = rating })));

    private static readonly Gen<EpisodeCommand> Session = E(Id("s", 15).Select(Pick(45, 60, 0)).Select(pair => new RecordSession
    {
        At = default,
        Actor = default,
        Episode = default,
        Session = pair.Item1,
        Techniques = ["swedish"],
        Minutes = pair.Item2,
        Areas = pair.Item2 == 45 ? ["breast"] : ["back"],
    }));

    private static readonly Gen<EpisodeCommand> Care = Gen.OneOf(
        E(Gen.Select(Id("o"), Gen.Bool).Select((id, holds) => new ObserveImprovement { At = default, Actor = default, Episode = default, Observation = id, Holds = holds })),
        E(Gen.Select(Gen.Frequency((5, Id("x", 15)), (1, Id("s", 15)), (1, Id("o")), (1, Id("n")), (1, Id("r"))), Gen.Int[0, 50].Nullable()).Select((what, value) =>
            new Correct { At = default, Actor = default, Episode = default, What = what, Reason = "typing mistake", Replacement = value })),
        E(Gen.Select(Id("g"), Text).Select((id, text) => new SetGoal { At = default, Actor = default, Episode = default, Goal = id, Text = text })),
        E(Gen.Select(Id("g"), Gen.Enum<GoalAttainment>()).Select((id, met) => new RecordGoal { At = default, Actor = default, Episode = default, Goal = id, Met = met })),
        E(Gen.Bool.Select(reached => new RecordContactAttempt { At = default, Actor = default, Episode = default, Channel = "phone", Reached = reached })),
        E(Gen.Const(new ReviewStage { At = default, Actor = default, Episode = default })),
        E(Gen.Enum<DiscontinuationKind>().Select(kind => new Discontinue { At = default, Actor = default, Episode = default, Kind = kind, Reason = "ends" })),
        E(Gen.Const(new Resume { At = default, Actor = default, Episode = default, Reason = "goes on" })),
        E(Pick("ODI", "NDI", "nope").Select(measure => new SetPrimaryMeasure { At = default, Actor = default, Episode = default, Measure = new(measure), Reason = "fits better" })));

    private static readonly Gen<EpisodeCommand> Note = Gen.OneOf(
        E(Gen.Select(Id("n"), Text).Select((id, text) => new DocumentImprovement
        {
            At = default,
            Actor = default,
            Episode = default,
            Note = id,
            Subjective = text,
            Objective = "bends",
            Assessment = "better",
            Plan = "go on",
        })),
        E(Id("n").Select(id => new SignNote { At = default, Actor = default, Episode = default, Note = id })),
        E(Id("n").Select(id => new AmendNote { At = default, Actor = default, Episode = default, Note = id, Text = "left too", Reason = "forgotten" })));

    private static readonly Gen<EpisodeCommand> Safety = Gen.OneOf(
        E(Gen.Select(Id("r"), Gen.Enum<ReactionIntensity>(), Gen.Enum<ReactionDuration>(), Gen.Int[-10, 0]).Select((id, intensity, duration, days) =>
            new ReportReaction { At = default, Actor = default, Episode = default, Reaction = id, Onset = Start.AddDays(20 + days), Intensity = intensity, Duration = duration, Description = "sore" })),
        E(Gen.Select(Id("r"), By).Select((id, by) => new ResolveReaction { At = default, Actor = default, Episode = default, Reaction = id, By = by })),
        E(Gen.Select(Id("s", 15), Gen.Enum<ReactionsFound>()).Select((id, found) => new CheckReactions { At = default, Actor = default, Episode = default, Session = id, Found = found })),
        E(Pick("dvt", "dvt", "cauda-equina", "nope").Select(flag => new ReportRedFlag { At = default, Actor = default, Episode = default, Flag = new(flag), Detail = "seen" })),
        E(Gen.Select(Pick("dvt", "dvt", "cauda-equina"), By).Select((flag, by) =>
            new ClearRedFlag { At = default, Actor = default, Episode = default, Flag = new(flag), By = by, Detail = "clear" })));

    private static readonly Gen<EpisodeCommand> After = Gen.OneOf(
        E(Text.Select(reason => new ConfirmPlan { At = default, Actor = default, Episode = default, Reason = reason })),
        E(Gen.Select(Gen.Int[0, 620].Nullable(), Pick<decimal?>(null, 0m, 0.0000000000000000000000000001m, 0.5m, 79228162514264337593543950335m)).Select((minutes, perWeek) =>
            new AdjustPlan { At = default, Actor = default, Episode = default, Minutes = minutes, SessionsPerWeek = perWeek, Reason = "less often" })),
        E(Gen.Select(Gen.Int[0, 30], Gen.Date).Select((weeks, until) =>
            new AgreeMaintenance { At = default, Actor = default, Episode = default, EveryWeeks = weeks, Until = DateOnly.FromDateTime(until), ProposedBy = ProposedBy.Client })),
        E(Gen.Select(Gen.Enum<DischargeKind>(), Gen.Date.Nullable()).Select((kind, checkOn) =>
            new Discharge { At = default, Actor = default, Episode = default, Kind = kind, Advice = "call us", CheckOn = checkOn is { } day ? DateOnly.FromDateTime(day) : null })),
        E(Gen.Select(Some(Enum.GetValues<DiscussionTopic>()), Gen.Enum<TeachBackResult>()).Select((topics, understood) => new DiscussImprovement
        {
            At = default,
            Actor = default,
            Episode = default,
            Topics = topics,
            SelfCareDeclined = "no time",
            Understood = understood,
            Channel = "in person",
        })),
        E(Gen.Int[0, 11].Select(points => new RecordCheckIn { At = default, Actor = default, Episode = default, Experience = "fine", Listened = points, RightGoals = 9, Comfortable = 9 })),
        E(Id("c").Select(id => new RaiseConcern { At = default, Actor = default, Episode = default, Concern = id, Text = "too hard" })),
        E(Id("c").Select(id => new ResolveConcern { At = default, Actor = default, Episode = default, Concern = id, How = "softer" })),
        E(Gen.Select(Id("f"), Id("s", 15)).Select((id, session) => new RequestFeedback { At = default, Actor = default, Episode = default, Request = id, Session = session })),
        E(Gen.Select(Id("f"), Gen.Int[0, 6]).Select((id, rating) => new RecordFeedback { At = default, Actor = default, Episode = default, Request = id, Rating = rating, Comment = "good" })),
        E(Gen.Select(Gen.Enum<CelebrationKind>(), Gen.Enum<CelebrationAudience>()).Select((kind, audience) =>
            new Celebrate { At = default, Actor = default, Episode = default, Kind = kind, Message = "well done", Audience = audience })));

    private static readonly Gen<EpisodeCommand> Refer = Gen.OneOf(
        E(Gen.Select(Id("p", 2), By, Gen.Enum<Urgency>()).Select((id, to, urgency) =>
            new ProposeReferral { At = default, Actor = default, Episode = default, Referral = id, To = to, Reason = "check", Urgency = urgency })),
        E(Gen.Select(Id("p", 2), Some(Enum.GetValues<DisclosureScope>())).Select((id, scope) => new SendReferral { At = default, Actor = default, Episode = default, Referral = id, Scope = scope })),
        E(Gen.Select(Id("p", 2), Pick(ReferralResponse.Accepted, ReferralResponse.Declined)).Select((id, response) =>
            new RecordReferralResponse { At = default, Actor = default, Episode = default, Referral = id, Response = response, Detail = "by letter" })),
        E(Gen.Select(Id("p", 2), Text).Select((id, text) => new RecordReferralReport { At = default, Actor = default, Episode = default, Referral = id, Summary = text })),
        E(Gen.Select(Id("i", 2), By, Gen.Bool).Select((id, from, wanted) =>
            new RecordInboundReferral { At = default, Actor = default, Episode = default, Referral = id, From = from, Reason = "stiff", ReportWanted = wanted })),
        E(Gen.Select(Id("i", 2), Some(Enum.GetValues<DisclosureScope>())).Select((id, scope) => new SendReport { At = default, Actor = default, Episode = default, Referral = id, Scope = scope })),
        E(Id("p", 2).Select(id => new CloseReferral { At = default, Actor = default, Episode = default, Referral = id })),
        E(Id("p", 2).Select(id => new RefuseReferral { At = default, Actor = default, Episode = default, Referral = id, By = RefusedBy.Client, Reason = "no need" })),
        E(Text.Select(reason => new DecideNoReferral { At = default, Actor = default, Episode = default, Reason = reason })));

    private static readonly Gen<Command> Consent = Gen.Select(Id("k"), Some(DisclosurePurpose.Referral, DisclosurePurpose.PublicCelebration), Some(Enum.GetValues<DisclosureScope>()), Gen.Bool)
        .Select((id, purposes, scope, grant) => grant
            ? (Command)new GrantConsent { At = default, Actor = default, Client = new("c1"), Consent = id, Purposes = purposes, Recipients = ["Dr Haas", "public"], Scope = scope }
            : new RevokeConsent { At = default, Actor = default, Client = new("c1"), Consent = id });

    private static readonly Gen<EpisodeCommand> Agreed = Gen.OneOf(
        E(Gen.Select(Gen.Int[0, 130], Gen.Bool.Nullable()).Select((day, cancelled) =>
            new RecordBooking { At = default, Actor = default, Episode = default, BookedFor = DateOnly.FromDateTime(Start.AddDays(day).Date), Cancelled = cancelled })),
        E(Gen.Select(Id("t", 3), Some(Enum.GetValues<ConsentElement>()), Gen.Bool).Select((id, explained, written) =>
            new RecordTreatmentConsent { At = default, Actor = default, Episode = default, Consent = id, Explained = explained, SensitiveAreas = ["breast"], Written = written })),
        E(Id("t", 3).Select(id => new WithdrawTreatmentConsent { At = default, Actor = default, Episode = default, Consent = id })));

    private static readonly Gen<Command> Wish = Gen.Select(Gen.Bool.Nullable(), Gen.Bool.Nullable())
        .Select((contact, questionnaires) => (Command)new RecordPreference { At = default, Actor = default, Client = new("c1"), Contact = contact, Questionnaires = questionnaires });

    private static readonly Gen<Command> Acting = Gen.Select(Pick("Ana Reyes", "Luis Reyes"), Gen.Int[0, 60], Gen.Int[-5, 60].Nullable()).Select((name, from, days) => (Command)new RecordGuardian
    {
        At = default,
        Actor = default,
        Client = new("c1"),
        Name = name,
        Relation = "parent",
        From = DateOnly.FromDateTime(Start.AddDays(from).Date),
        Until = days is { } lasting ? DateOnly.FromDateTime(Start.AddDays(from + lasting).Date) : null,
    });

    private static readonly Gen<Command> Any = Gen.Frequency(
        (8, Placed(Score)),
        (1, Placed(Asked)),
        (5, Placed(Session)),
        (4, Placed(Care)),
        (4, Placed(Note)),
        (4, Placed(Safety)),
        (6, Placed(After)),
        (5, Placed(Refer)),
        (2, Placed(Agreed)),
        (1, Gen.Select(Acting, At, Actor).Select((command, at, actor) => command with { At = at, Actor = actor })),
        (1, Gen.Select(Wish, At, Actor).Select((command, at, actor) => command with { At = at, Actor = actor })),
        (4, Gen.Select(Consent, At, Actor).Select((command, at, actor) => command with { At = at, Actor = actor })),
        (1, Placed(E(Pick(Open("e1"), Open("e2"))))));

    // A plausible way in e1; a sequence begins with as much of it as chance will have it.
    private static readonly Command[] Plausible =
    [
        Scored(0, 40, "x1"), Held(0, "s1"), Held(7, "s2"), Scored(7, 26, "x2"),
        new DocumentImprovement { At = Day(7), Actor = new("p1"), Episode = new("e1"), Note = new("n1"), Subjective = "a", Objective = "b", Assessment = "c", Plan = "d" },
        new SignNote { At = Day(7), Actor = new("p1"), Episode = new("e1"), Note = new("n1") },
        Held(14, "s3"), Held(21, "s4"), Held(35, "s5"), Scored(35, 24, "x3"),
        new ConfirmPlan { At = Day(35), Actor = new("p1"), Episode = new("e1"), Reason = "holds" },
    ];

    /// <summary>
    /// A sequence that opens both episodes first and begins plausibly. Most of its further commands follow each other by
    /// some days, the others are late; about a third have an id, some of them one used before.
    /// </summary>
    public static readonly Gen<Command[]> Sequence = Gen.Select(
            Gen.Int[0, Plausible.Length],
            Gen.Select(Any, Gen.Int[-60, 25], Gen.Int[0, 4]).Array[5, 35])
        .Select((some, drawn) => (Command[])[Open("e1"), Open("e2"), .. Plausible[..some], .. drawn.Select((one, index) => Arranged(one, index, some))]);

    private static DateTimeOffset Day(int day) => Start.AddDays(day).AddHours(1);

    private static RecordScore Scored(int day, int value, string id) =>
        new() { At = Day(day), Actor = new("p1"), Episode = new("e1"), Measure = new("ODI"), Value = value, Score = new(id) };

    private static RecordSession Held(int day, string id) =>
        new() { At = Day(day), Actor = new("p1"), Episode = new("e1"), Session = new(id), Techniques = [], Minutes = 60, Areas = [] };

    private static Command Arranged((Command Command, int Id, int Late) drawn, int index, int begun)
    {
        var command = drawn.Late == 0 ? drawn.Command : drawn.Command with { At = Start.AddDays((4 * begun) + (3 * index)).AddHours(drawn.Late) };
        return drawn.Id < 0 ? command : command with { CommandId = new($"m{drawn.Id}") };
    }

    private static Gen<Command> Placed(Gen<EpisodeCommand> command) => Gen.Select(command, Episode, At, Actor)
        .Select((made, episode, at, actor) => (Command)(made with { Episode = episode, At = at, Actor = actor }));
}
