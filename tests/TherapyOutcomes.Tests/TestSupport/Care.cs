namespace TherapyOutcomes.Tests.TestSupport;

/// <summary>One episode of a <see cref="Clinic"/>: a short method for each command, with the usual values where the test does not care.</summary>
internal sealed class Care(Clinic clinic, string episode, string client)
{
    public const string Words = "Walks twice as far as before.";

    public static readonly ActorId Therapist = new("pat");
    public static readonly PractitionerId Practitioner = new("pat");
    public static readonly Professional Physician = new() { Kind = "physician", Name = "Dr. Grey" };
    public static readonly SelfCareStep Walk = new() { What = "walk", HowOften = "once a day", When = "after lunch", Confidence = 8 };

    public Clinic Clinic { get; } = clinic;

    public EpisodeStage Stage => Read().Stage;

    public RecordKey Key { get; } = RecordKey.For(ClinicId.Default, new EpisodeId(episode));

    private EpisodeId Id { get; } = new(episode);

    public Episode Read() => Clinic.Read(episode);

    public Care OnDay(int day, double hour = 9)
    {
        Clinic.OnDay(day, hour);
        return this;
    }

    public Care Later(TimeSpan span)
    {
        Clinic.Later(span);
        return this;
    }

    public Care Dated(DateTimeOffset at)
    {
        Clinic.Dated(at);
        return this;
    }

    public Answer Evaluate(DateTimeOffset? now = null) => Clinic.Evaluate(Key, now);

    public Answer EvaluateOnDay(int day, double hour = 9) => Evaluate(Clinic.Day(day, hour));

    /// <summary>Time alone makes the finding appear, at that instant and not before, and the answers before tell when to look again.</summary>
    public Finding AssertAppearsAt(string rule, DateTimeOffset at)
    {
        var last = at.AddMilliseconds(-1);
        var before = Evaluate(last).AssertLacks(rule);
        Assert.NotNull(before.ReviewAt);
        Assert.InRange(before.ReviewAt.Value, last, at);
        return Evaluate(at).AssertFinds(rule);
    }

    // The episode

    public Answer Session(string id = "s1") =>
        Send(new RecordSession { Episode = Id, At = At, Actor = Therapist, Session = new(id), Techniques = ["effleurage"], Minutes = 60, Areas = ["low back"] });

    public Answer Score(decimal value, string? id = null, string measure = "ODI", Side? side = null) =>
        Send(new RecordScore { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Value = value, Score = Fact(id), Side = side });

    public Answer Answers(string measure, string? id = null, params ImmutableArray<decimal?> items) =>
        Send(new RecordScore { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Items = items, Score = Fact(id) });

    public Answer Observe(bool holds, string? id = null) =>
        Send(new ObserveImprovement { Episode = Id, At = At, Actor = Therapist, Observation = Fact(id), Text = Words, Holds = holds });

    public Answer SetGoal(string id = "g1") =>
        Send(new SetGoal { Episode = Id, At = At, Actor = Therapist, Goal = new(id), Text = "lift the child" });

    public Answer RecordGoal(GoalMet met, string id = "g1") =>
        Send(new RecordGoal { Episode = Id, At = At, Actor = Therapist, Goal = new(id), Met = met });

    public Answer SetPrimary(string measure) =>
        Send(new SetPrimaryMeasure { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Reason = "fits better" });

    public Answer Missed(DateOnly dueOn) =>
        Send(new RecordMissed { Episode = Id, At = At, Actor = Therapist, What = Episodes.Missed.Session, DueOn = dueOn });

    public Answer Contact(bool reached) =>
        Send(new RecordContactAttempt { Episode = Id, At = At, Actor = Therapist, Channel = "phone", Reached = reached });

    public Answer Correct(string what, decimal? replacement = null) =>
        Send(new Correct { Episode = Id, At = At, Actor = Therapist, What = new(what), Reason = "typed wrongly", Replacement = replacement });

    public Answer Transfer(string to) =>
        Send(new TransferEpisode { Episode = Id, At = At, Actor = Therapist, To = new(to), Reason = "parental leave" });

    public Answer Review() => Send(new ReviewStage { Episode = Id, At = At, Actor = Therapist });

    public Answer Discontinue(DiscontinuationKind kind = DiscontinuationKind.Client) =>
        Send(new Discontinue { Episode = Id, At = At, Actor = Therapist, Kind = kind, Reason = "moves away" });

    public Answer Resume() => Send(new Resume { Episode = Id, At = At, Actor = Therapist, Reason = "came back" });

    // 1 Documentation

    public Answer Document(
        string note = "n1",
        string subjective = Words,
        string objective = "ODI from 40 to 20.",
        string assessment = "Better during care.",
        string plan = "Go on.",
        string actor = "pat") => Send(new DocumentImprovement
        {
            Episode = Id,
            At = At,
            Actor = new(actor),
            Note = new(note),
            Subjective = subjective,
            Objective = objective,
            Assessment = assessment,
            Plan = plan,
        });

    public Answer Sign(string note = "n1", string actor = "pat") =>
        Send(new SignNote { Episode = Id, At = At, Actor = new(actor), Note = new(note) });

    public Answer Amend(string note = "n1") =>
        Send(new AmendNote { Episode = Id, At = At, Actor = Therapist, Note = new(note), Text = "left side", Reason = "forgotten" });

    // 2 Monitoring

    public Answer CheckReactions(string session = "s1", ReactionsFound found = ReactionsFound.None) =>
        Send(new CheckReactions { Episode = Id, At = At, Actor = Therapist, Session = new(session), Found = found });

    public Answer React(
        ReactionIntensity intensity,
        ReactionDuration duration,
        string id = "r1",
        DateTimeOffset? onset = null,
        bool? newDeficit = null) => Send(new ReportReaction
        {
            Episode = Id,
            At = At,
            Actor = Therapist,
            Reaction = new(id),
            Onset = onset ?? Clinic.Now,
            Intensity = intensity,
            Duration = duration,
            NewDeficit = newDeficit,
            Description = "sore",
        });

    public Answer ResolveReaction(string id = "r1", Professional? by = null) =>
        Send(new ResolveReaction { Episode = Id, At = At, Actor = Therapist, Reaction = new(id), By = by });

    public Answer Screen(IEnumerable<string> asked, IEnumerable<string> positive) => Send(new ScreenRedFlags
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Asked = [.. asked.Select(flag => new RedFlagId(flag))],
        Positive = [.. positive.Select(flag => new RedFlagId(flag))],
    });

    public Answer RedFlag(string flag = "spinal-fracture") =>
        Send(new ReportRedFlag { Episode = Id, At = At, Actor = Therapist, Flag = new(flag), Detail = "fell off a ladder" });

    public Answer ClearRedFlag(string flag = "spinal-fracture", Professional? by = null) =>
        Send(new ClearRedFlag { Episode = Id, At = At, Actor = Therapist, Flag = new(flag), By = by ?? Physician, Detail = "X-ray without finding" });

    // 3 Planning

    public Answer Adjust(
        decimal? perWeek = null,
        int? minutes = null,
        IEnumerable<string>? techniques = null,
        string reason = "half the frequency") => Send(new AdjustPlan
        {
            Episode = Id,
            At = At,
            Actor = Therapist,
            SessionsPerWeek = perWeek,
            Minutes = minutes,
            Techniques = techniques is null ? null : [.. techniques.Select(technique => new Term(technique))],
            Reason = reason,
        });

    public Answer Confirm(string reason = "it works") =>
        Send(new ConfirmPlan { Episode = Id, At = At, Actor = Therapist, Reason = reason });

    public Answer AgreeMaintenance(int everyWeeks, DateOnly until) =>
        Send(new AgreeMaintenance { Episode = Id, At = At, Actor = Therapist, EveryWeeks = everyWeeks, Until = until, ProposedBy = ProposedBy.Client });

    // 4 Communication

    public Answer Discuss(
        IEnumerable<Topic>? topics = null,
        IEnumerable<SelfCareStep>? selfCare = null,
        string? declined = null,
        Understood understood = Understood.Yes,
        string? handedTo = null) => Send(new DiscussImprovement
        {
            Episode = Id,
            At = At,
            Actor = Therapist,
            Topics = [.. topics ?? [Topic.Progress, Topic.Contribution, Topic.SelfCare]],
            SelfCare = selfCare is null ? declined is null ? [Walk] : null : [.. selfCare],
            SelfCareDeclined = Text(declined),
            Understood = understood,
            HandedTo = Text(handedTo),
            Channel = "in person",
        });

    // 5 Relationship

    public Answer CheckIn(int listened = 9, int rightGoals = 9, int comfortable = 9) => Send(new RecordCheckIn
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Experience = "good",
        Listened = listened,
        RightGoals = rightGoals,
        Comfortable = comfortable,
    });

    public Answer Concern(string id = "k1") =>
        Send(new RaiseConcern { Episode = Id, At = At, Actor = Therapist, Concern = new(id), Text = "too much pressure" });

    public Answer ResolveConcern(string id = "k1") =>
        Send(new ResolveConcern { Episode = Id, At = At, Actor = Therapist, Concern = new(id), How = "lighter now" });

    // 6 Referral

    public Answer Propose(string id = "ref1", Urgency urgency = Urgency.Routine, Professional? to = null) => Send(new ProposeReferral
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Referral = new(id),
        To = to ?? Physician,
        Reason = "please look at it",
        Urgency = urgency,
    });

    public Answer SendReferral(string id = "ref1", params IEnumerable<DisclosureScope> scope) =>
        Send(new SendReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Scope = [.. scope] });

    public Answer Respond(ReferralResponse response, string id = "ref1") =>
        Send(new RecordReferralResponse { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Response = response, Detail = "by letter" });

    public Answer Report(string id = "ref1") =>
        Send(new RecordReferralReport { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Summary = "nothing found" });

    public Answer Close(string id = "ref1") =>
        Send(new CloseReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id) });

    public Answer Refuse(string id = "ref1") =>
        Send(new RefuseReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id), By = RefusedBy.Client, Reason = "not now" });

    public Answer DecideNoReferral(string reason = "nothing else needed") =>
        Send(new DecideNoReferral { Episode = Id, At = At, Actor = Therapist, Reason = reason });

    // 8 Feedback

    public Answer AskFeedback(string id = "f1", string session = "s1", string? declined = null) => Send(new RequestFeedback
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Request = new(id),
        Session = new(session),
        Declined = Text(declined),
    });

    public Answer Feedback(int rating, string id = "f1") =>
        Send(new RecordFeedback { Episode = Id, At = At, Actor = Therapist, Request = new(id), Rating = rating, Comment = "fine" });

    public Answer ActOnFeedback(string id = "f1") =>
        Send(new ActOnFeedback { Episode = Id, At = At, Actor = Therapist, Request = new(id), Action = "warmer room" });

    public Answer TellClient(string id = "f1") =>
        Send(new TellClient { Episode = Id, At = At, Actor = Therapist, Request = new(id), How = "at the next visit" });

    // 10 Celebration

    public Answer Celebrate(
        CelebrationKind kind = CelebrationKind.Verbal,
        string message = "Well done!",
        Audience audience = Audience.Private) =>
        Send(new Celebrate { Episode = Id, At = At, Actor = Therapist, Kind = kind, Message = message, Audience = audience });

    public Answer Consent(params IEnumerable<DisclosureScope> scope) => Clinic.Consent(scope, client: client);

    private DateTimeOffset At => Clinic.TakeDate();

    private Answer Send(Command command) => Clinic.Send(command);

    private static ClientText? Text(string? words) => words is null ? default(ClientText?) : new ClientText(words);

    private static FactId? Fact(string? id) => id is null ? null : new FactId(id);
}
