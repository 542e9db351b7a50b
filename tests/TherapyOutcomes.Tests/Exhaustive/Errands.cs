namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Does what a step asks, in the plainest way.</summary>
internal static class Errands
{
    // What nobody can do without the client.
    private static readonly HashSet<string> WithTheClient =
    [
        "record-session", "record-score", "observe-improvement", "check-reactions", "screen-red-flags", "record-treatment-consent", "grant-consent",
        "discuss-improvement", "record-check-in", "request-feedback", "celebrate", "tell-client", "disclose", "agree-maintenance",
    ];

    private static EpisodeId Mine => CareLetters.Mine;

    /// <summary>Does it for a client who comes, answers and does well.</summary>
    public static Step? Do(NextStep step, World world, RuleBook rules) => Try(step.Command, step, world, rules) switch
    {
        { Accepted: false, Decision.Evaluation.Findings: [{ ClearsWith: { } first }, ..] } => Try(first, step, world, rules), // a refusal names what has to come first
        { Accepted: true, Command: SetGoal } set => Try("record-goal", step, set.To, rules), // who does well reaches it
        var done => done,
    };

    /// <summary>Does it for a client who never answers.</summary>
    public static Step? DoWithoutTheClient(NextStep step, World world, RuleBook rules) => WithTheClient.Contains(step.Command)
        ? Letter.Of("no answer", _ => new RecordContactAttempt { Episode = Mine, At = default, Actor = default, Channel = "telephone", Reached = false }).Try(world, rules)
        : Do(step, world, rules);

    private static Step? Try(string command, NextStep step, World world, RuleBook rules) => Letter.Of(command, _ => CommandFor(command, step, world)).Try(world, rules);

    private static Command CommandFor(string command, NextStep step, World world) => command switch
    {
        "record-session" => CareLetters.NewSession(world),
        "record-score" => new RecordScore { Episode = Mine, At = default, Actor = default, Measure = new("ODI"), Value = HasBaseline(world) ? 20 : 40, Score = Next("x", world) },
        "observe-improvement" => new ObserveImprovement { Episode = Mine, At = default, Actor = default, Observation = Next("o", world), Text = "better", Holds = true },
        "check-reactions" => new CheckReactions { Episode = Mine, At = default, Actor = default, Session = Named("session", step), Found = ReactionsFound.None },
        "screen-red-flags" => new ScreenRedFlags { Episode = Mine, At = default, Actor = default, Asked = [SafetyLetters.Clot], Positive = [] },
        "record-treatment-consent" => new RecordTreatmentConsent
        {
            Episode = Mine,
            At = default,
            Actor = default,
            Consent = Next("k", world),
            Explained = [.. Enum.GetValues<ConsentElement>()],
            SensitiveAreas = [],
            Written = true,
        },
        "document-improvement" => CareLetters.Draft(CareLetters.Unsigned(world)?.Id ?? Next("n", world)),
        "sign-note" => new SignNote { Episode = Mine, At = default, Actor = default, Note = CareLetters.Unsigned(world)!.Id },
        "confirm-plan" => new ConfirmPlan { Episode = Mine, At = default, Actor = default, Reason = "it works" },
        "adjust-plan" => new AdjustPlan { Episode = Mine, At = default, Actor = default, Minutes = 45, Reason = "another way" },
        "discharge" => new Discharge { Episode = Mine, At = default, Actor = default, Kind = DischargeKind.GoalsMet, Advice = "stay active" },
        "discuss-improvement" => CareLetters.Talk(),
        "record-check-in" => new RecordCheckIn { Episode = Mine, At = default, Actor = default, Experience = "good", Listened = 9, RightGoals = 9, Comfortable = 9 },
        "resolve-concern" => CareLetters.ConcernResolved.Command(world)!,
        "decide-no-referral" => new DecideNoReferral { Episode = Mine, At = default, Actor = default, Reason = "nobody else needed" },
        "propose-referral" => new ProposeReferral
        {
            Episode = Mine,
            At = default,
            Actor = default,
            Referral = Next("p", world),
            To = Referrals.Physician,
            Reason = "a check",
            Urgency = Urgency.Emergency,
        },
        "send-referral" => Referrals.Send(world, DisclosureScope.Reactions)!,
        "grant-consent" => new GrantConsent
        {
            Client = CareLetters.Client,
            At = default,
            Actor = default,
            Consent = new FactId($"k{world.Client.Version}"),
            Purposes = [DisclosurePurpose.Referral],
            Recipients = ["kind:physician"],
            Scope = [.. Enum.GetValues<DisclosureScope>()],
        },
        "record-referral-response" => new RecordReferralResponse
        {
            Episode = Mine,
            At = default,
            Actor = default,
            Referral = Named("referral", step),
            Response = ReferralResponse.Accepted,
            Detail = "next week",
        },
        "record-referral-report" => new RecordReferralReport { Episode = Mine, At = default, Actor = default, Referral = Named("referral", step), Summary = "nothing found" },
        "clear-red-flag" => SafetyLetters.FlagCleared.Command(world)!,
        "resolve-reaction" => SafetyLetters.ReactionResolved.Command(world)!,
        "disclose" => new Disclose
        {
            Client = CareLetters.Client,
            At = default,
            Actor = default,
            Purpose = DisclosurePurpose.ClientRequest,
            Recipient = "client",
            Scope = [DisclosureScope.RedFlags],
            Reason = "what went out in the emergency",
        },
        "set-goal" => new SetGoal { Episode = Mine, At = default, Actor = default, Goal = Next("g", world), Text = "to walk" },
        "record-goal" => new RecordGoal { Episode = Mine, At = default, Actor = default, Goal = world.Mine.Care.Goals[^1].Id, Met = GoalAttainment.Yes },
        "request-feedback" => new RequestFeedback
        {
            Episode = Mine,
            At = default,
            Actor = default,
            Request = Next("f", world),
            Session = world.Mine.Care.Sessions.Last(session => !session.IsWithdrawn).Id,
        },
        "celebrate" => CareLetters.Celebration.Command(world)!,
        "discontinue" => new Discontinue { Episode = Mine, At = default, Actor = default, Kind = KindOf(step), Reason = "nothing heard" },
        "resume" => CareLetters.CareResumed.Command(world)!,
        "review-stage" => new ReviewStage { Episode = Mine, At = default, Actor = default },
        _ => throw new NotSupportedException($"{command} by {step.Rule}"),
    };

    private static FactId Next(string kind, World world) => CareLetters.Next(kind, world);

    private static bool HasBaseline(World world) => EpisodeAssessment.Of(world.Mine, world.Client, world.Policy).Primary.Baseline is not null;

    private static FactId Named(string evidence, NextStep step) => new(step.Evidence.Single(one => one.Name == evidence).Text!);

    private static DiscontinuationKind KindOf(NextStep step) => Enum.GetValues<DiscontinuationKind>().Single(kind => StepChoice.Of(kind) == step.With);
}
