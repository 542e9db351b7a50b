using System.Collections.Immutable;
using TherapyOutcomes.Celebration;
using TherapyOutcomes.Communication;
using TherapyOutcomes.Communication.Letters;
using TherapyOutcomes.Documentation;
using TherapyOutcomes.Episodes;
using TherapyOutcomes.Feedback;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Monitoring;
using TherapyOutcomes.Planning;
using TherapyOutcomes.Privacy;
using TherapyOutcomes.Referral;
using TherapyOutcomes.Relationship;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Testing;

/// <summary>
/// One episode of a <see cref="TestClinic"/>: a short method for each command, dated now (<see cref="TestClinic.Dated"/>), with the
/// usual values where a test does not care.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class TestEpisode
{
    private readonly string _episode;
    private readonly string _client;

    internal TestEpisode(TestClinic clinic, string episode, string client)
    {
        (Clinic, _episode, _client) = (clinic, episode, client);
        Client = new ClientId(client);
        Id = new EpisodeId(episode);
        Key = RecordKey.For(ClinicId.Default, Id);
    }

    /// <summary>What clients and therapists say where a test does not care.</summary>
    public const string Words = "Walks twice as far as before.";

    /// <summary>Who gives the commands: the treating therapist.</summary>
    public static readonly ActorId Therapist = new("pat");
    /// <summary>The treating practitioner.</summary>
    public static readonly PractitionerId Practitioner = new("pat");
    /// <summary>A physician, outside the clinic.</summary>
    public static readonly Professional Physician = new() { Kind = "physician", Name = "Dr. Grey" };
    /// <summary>Self-care that is agreed on.</summary>
    public static readonly SelfCareStep Walk = new() { What = "walk", HowOften = "once a day", When = "after lunch", Confidence = 8 };

    /// <summary>The clinic.</summary>
    public TestClinic Clinic { get; }

    /// <summary>The stage now.</summary>
    public EpisodeStage Stage => Read().Stage;

    /// <summary>The record's key.</summary>
    public RecordKey Key { get; }

    internal ClientId Client { get; }

    private EpisodeId Id { get; }

    /// <summary>Reads the episode.</summary>
    public Episode Read() => Clinic.Read(_episode);

    /// <summary>Plays the plain story of <see cref="GivenEpisode"/> on to a stage, from wherever the episode stands.</summary>
    /// <param name="stage">The stage.</param>
    /// <exception cref="ExpectationException">A step was not accepted, or did not lead where it should.</exception>
    public TestEpisode Reach(EpisodeStage stage)
    {
        PlainStory.Reach(this, stage);
        return this;
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="day">Days after the start of the story.</param>
    /// <param name="hour">Hours after midnight, UTC.</param>
    public TestEpisode OnDay(int day, double hour = 9)
    {
        Clinic.OnDay(day, hour);
        return this;
    }

    /// <summary>Moves the clock.</summary>
    /// <param name="span">By how much.</param>
    public TestEpisode Later(TimeSpan span)
    {
        Clinic.Later(span);
        return this;
    }

    /// <summary>The next command happened then, and is recorded now.</summary>
    /// <param name="at">The time.</param>
    public TestEpisode Dated(DateTimeOffset at)
    {
        Clinic.Dated(at);
        return this;
    }

    /// <summary>Judges the episode as it stands.</summary>
    /// <param name="now">The time to judge at; null for the clock's.</param>
    public Answer Evaluate(DateTimeOffset? now = null) => Clinic.Evaluate(Key, now);

    /// <summary>Judges the episode at another time.</summary>
    /// <param name="day">Days after the start of the story.</param>
    /// <param name="hour">Hours after midnight, UTC.</param>
    public Answer EvaluateOnDay(int day, double hour = 9) => Evaluate(TestClinic.Day(day, hour));

    /// <summary>Time alone makes the finding appear, at that instant and not before, and the answers before tell when to look again.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="at">The time.</param>
    public Finding AssertAppearsAt(string rule, DateTimeOffset at)
    {
        var last = at.AddMilliseconds(-1);
        var before = Evaluate(last).AssertLacks(rule);
        Expect.That(before.ReviewAt >= last && before.ReviewAt <= at, $"The answers before tell to look again at {before.ReviewAt:O}, not at {at:O}.");
        return Evaluate(at).AssertFinds(rule);
    }

    // The episode

    /// <summary>A session was held.</summary>
    /// <param name="id">Its id; null lets one be made.</param>
    /// <param name="minutes">Its length.</param>
    public Answer Session(string id = "s1", int minutes = 60) =>
        Send(new RecordSession { Episode = Id, At = At, Actor = Therapist, Session = new(id), Techniques = ["effleurage"], Minutes = minutes, Areas = ["low back"] });

    /// <summary>A score was taken.</summary>
    /// <param name="value">The score.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="side">The side; null for none.</param>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer Score(decimal value, string? id = null, string measure = "ODI", Side? side = null) =>
        Send(new RecordScore { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Value = value, Score = Fact(id), Side = side });

    /// <summary>A questionnaire was answered.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="id">Its id; null lets one be made.</param>
    /// <param name="items">The answers in the questionnaire's order; null = not answered.</param>
    public Answer Answers(string measure, string? id = null, params ImmutableArray<decimal?> items) =>
        Send(new RecordScore { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Items = items, Score = Fact(id) });

    /// <summary>An improvement was observed, or no longer.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer Observe(bool holds, string? id = null) =>
        Send(new ObserveImprovement { Episode = Id, At = At, Actor = Therapist, Observation = Fact(id), Text = Words, Holds = holds });

    /// <summary>A goal is set.</summary>
    public Answer SetGoal(string id = "g1") =>
        Send(new SetGoal { Episode = Id, At = At, Actor = Therapist, Goal = new(id), Text = "lift the child" });

    /// <summary>A goal was met or not.</summary>
    /// <param name="met">Whether it was met.</param>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer RecordGoal(GoalMet met, string id = "g1") =>
        Send(new RecordGoal { Episode = Id, At = At, Actor = Therapist, Goal = new(id), Met = met });

    /// <summary>Another measure decides.</summary>
    /// <param name="measure">The measure.</param>
    public Answer SetPrimary(string measure) =>
        Send(new SetPrimaryMeasure { Episode = Id, At = At, Actor = Therapist, Measure = new(measure), Reason = "fits better" });

    /// <summary>A session was missed.</summary>
    /// <param name="dueOn">When it was due.</param>
    public Answer Missed(DateOnly dueOn) =>
        Send(new RecordMissed { Episode = Id, At = At, Actor = Therapist, What = Episodes.Missed.Session, DueOn = dueOn });

    /// <summary>The client was contacted.</summary>
    /// <param name="reached">Whether the client was reached.</param>
    public Answer Contact(bool reached) =>
        Send(new RecordContactAttempt { Episode = Id, At = At, Actor = Therapist, Channel = "phone", Reached = reached });

    /// <summary>A fact is corrected or taken back.</summary>
    /// <param name="what">The fact's id.</param>
    /// <param name="replacement">The right value of a score; null takes the fact back.</param>
    public Answer Correct(string what, decimal? replacement = null) =>
        Send(new Correct { Episode = Id, At = At, Actor = Therapist, What = new(what), Reason = "typed wrongly", Replacement = replacement });

    /// <summary>The episode goes to another practitioner.</summary>
    /// <param name="to">To whom.</param>
    public Answer Transfer(string to) =>
        Send(new TransferEpisode { Episode = Id, At = At, Actor = Therapist, To = new(to), Reason = "parental leave" });

    /// <summary>The stage is reviewed.</summary>
    public Answer Review() => Send(new ReviewStage { Episode = Id, At = At, Actor = Therapist });

    /// <summary>Care ends.</summary>
    /// <param name="kind">Which kind.</param>
    public Answer Discontinue(DiscontinuationKind kind = DiscontinuationKind.Client) =>
        Send(new Discontinue { Episode = Id, At = At, Actor = Therapist, Kind = kind, Reason = "moves away" });

    /// <summary>Care goes on.</summary>
    public Answer Resume() => Send(new Resume { Episode = Id, At = At, Actor = Therapist, Reason = "came back" });

    // 1 Documentation

    /// <summary>A note of the improvement is written.</summary>
    /// <param name="note">The note's id.</param>
    /// <param name="subjective">What the client says.</param>
    /// <param name="objective">What was found.</param>
    /// <param name="assessment">What it means.</param>
    /// <param name="plan">What comes next.</param>
    /// <param name="actor">Who does it.</param>
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

    /// <summary>A note is signed.</summary>
    /// <param name="note">The note's id.</param>
    /// <param name="actor">Who does it.</param>
    public Answer Sign(string note = "n1", string actor = "pat") =>
        Send(new SignNote { Episode = Id, At = At, Actor = new(actor), Note = new(note) });

    /// <summary>A signed note gets an addendum.</summary>
    public Answer Amend(string note = "n1") =>
        Send(new AmendNote { Episode = Id, At = At, Actor = Therapist, Note = new(note), Text = "left side", Reason = "forgotten" });

    // 2 Monitoring

    /// <summary>The client was asked for reactions.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="found">What was found.</param>
    public Answer CheckReactions(string session = "s1", ReactionsFound found = ReactionsFound.None) =>
        Send(new CheckReactions { Episode = Id, At = At, Actor = Therapist, Session = new(session), Found = found });

    /// <summary>A reaction is reported.</summary>
    /// <param name="intensity">How strong.</param>
    /// <param name="duration">How long.</param>
    /// <param name="id">Its id; null lets one be made.</param>
    /// <param name="onset">Since when; null for now.</param>
    /// <param name="newDeficit">Whether something new fails; null when not asked.</param>
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

    /// <summary>A reaction is over.</summary>
    /// <param name="id">Its id; null lets one be made.</param>
    /// <param name="by">Who says so.</param>
    public Answer ResolveReaction(string id = "r1", Professional? by = null) =>
        Send(new ResolveReaction { Episode = Id, At = At, Actor = Therapist, Reaction = new(id), By = by });

    /// <summary>Red flags were asked for.</summary>
    /// <param name="asked">The kinds that were asked for.</param>
    /// <param name="positive">The kinds that were answered with yes.</param>
    public Answer Screen(IEnumerable<string> asked, IEnumerable<string> positive) => Send(new ScreenRedFlags
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Asked = [.. asked.Select(flag => new RedFlagId(flag))],
        Positive = [.. positive.Select(flag => new RedFlagId(flag))],
    });

    /// <summary>A red flag is reported.</summary>
    /// <param name="flag">The kind of red flag.</param>
    public Answer RedFlag(string flag = "spinal-fracture") =>
        Send(new ReportRedFlag { Episode = Id, At = At, Actor = Therapist, Flag = new(flag), Detail = "fell off a ladder" });

    /// <summary>A red flag is cleared.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="flag">The kind of red flag.</param>
    public Answer ClearRedFlag(string flag = "spinal-fracture", Professional? by = null) =>
        Send(new ClearRedFlag { Episode = Id, At = At, Actor = Therapist, Flag = new(flag), By = by ?? Physician, Detail = "X-ray without finding" });

    // 3 Planning

    /// <summary>The plan is changed.</summary>
    /// <param name="perWeek">Sessions a week; null for no change.</param>
    /// <param name="minutes">Minutes a session; null for no change.</param>
    /// <param name="techniques">Techniques; null for no change.</param>
    /// <param name="reason">Why.</param>
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

    /// <summary>The plan is confirmed.</summary>
    /// <param name="reason">Why.</param>
    public Answer Confirm(string reason = "it works") =>
        Send(new ConfirmPlan { Episode = Id, At = At, Actor = Therapist, Reason = reason });

    /// <summary>Maintenance is agreed on.</summary>
    /// <param name="everyWeeks">Weeks between sessions.</param>
    /// <param name="until">Until when.</param>
    public Answer AgreeMaintenance(int everyWeeks, DateOnly until) =>
        Send(new AgreeMaintenance { Episode = Id, At = At, Actor = Therapist, EveryWeeks = everyWeeks, Until = until, ProposedBy = ProposedBy.Client });

    // 4 Communication

    /// <summary>The improvement is discussed with the client.</summary>
    /// <param name="topics">What was talked of; null for the three that are asked for.</param>
    /// <param name="selfCare">What the client will do; null for a walk.</param>
    /// <param name="declined">Why it was declined; null when it was not.</param>
    /// <param name="understood">Whether the client could say it back.</param>
    /// <param name="handedTo">To whom it was handed; null for nobody.</param>
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

    /// <summary>Writes a text for the client.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="language">The language's tag.</param>
    public ClientLetter Letter(LetterKind kind = LetterKind.Summary, string language = "en") =>
        Clinic.Letter(_episode, kind, language)!;

    // 5 Relationship

    /// <summary>The client is asked how care feels.</summary>
    /// <param name="listened">Felt listened to, 0 to 10.</param>
    /// <param name="rightGoals">Works on the right goals, 0 to 10.</param>
    /// <param name="comfortable">Feels comfortable, 0 to 10.</param>
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

    /// <summary>A concern is raised.</summary>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer Concern(string id = "k1") =>
        Send(new RaiseConcern { Episode = Id, At = At, Actor = Therapist, Concern = new(id), Text = "too much pressure" });

    /// <summary>A concern is settled.</summary>
    public Answer ResolveConcern(string id = "k1") =>
        Send(new ResolveConcern { Episode = Id, At = At, Actor = Therapist, Concern = new(id), How = "lighter now" });

    // 6 Referral

    /// <summary>A referral is proposed.</summary>
    /// <param name="id">Its id; null lets one be made.</param>
    /// <param name="urgency">How urgent.</param>
    /// <param name="to">To whom.</param>
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

    /// <summary>A referral is sent.</summary>
    /// <param name="id">Its id; null lets one be made.</param>
    /// <param name="scope">What is disclosed.</param>
    public Answer SendReferral(string id = "ref1", params IEnumerable<DisclosureScope> scope) =>
        Send(new SendReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Scope = [.. scope] });

    /// <summary>A referral is answered.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="id">Its id.</param>
    public Answer Respond(ReferralResponse response, string id = "ref1") =>
        Send(new RecordReferralResponse { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Response = response, Detail = "by letter" });

    /// <summary>A referral is reported on.</summary>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer Report(string id = "ref1") =>
        Send(new RecordReferralReport { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Summary = "nothing found" });

    /// <summary>A referral is closed.</summary>
    public Answer Close(string id = "ref1") =>
        Send(new CloseReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id) });

    /// <summary>A referral is refused.</summary>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer Refuse(string id = "ref1") =>
        Send(new RefuseReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id), By = RefusedBy.Client, Reason = "not now" });

    /// <summary>No referral is needed.</summary>
    /// <param name="reason">Why.</param>
    public Answer DecideNoReferral(string reason = "nothing else needed") =>
        Send(new DecideNoReferral { Episode = Id, At = At, Actor = Therapist, Reason = reason });

    // 8 Feedback

    /// <summary>Feedback is asked for.</summary>
    /// <param name="id">Its id; null lets one be made.</param>
    /// <param name="session">The session's id.</param>
    /// <param name="declined">Why it was declined; null when it was not.</param>
    public Answer AskFeedback(string id = "f1", string session = "s1", string? declined = null) => Send(new RequestFeedback
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Request = new(id),
        Session = new(session),
        Declined = Text(declined),
    });

    /// <summary>Feedback is given.</summary>
    /// <param name="rating">1 to 5.</param>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer Feedback(int rating, string id = "f1") =>
        Send(new RecordFeedback { Episode = Id, At = At, Actor = Therapist, Request = new(id), Rating = rating, Comment = "fine" });

    /// <summary>Feedback is acted on.</summary>
    public Answer ActOnFeedback(string id = "f1") =>
        Send(new ActOnFeedback { Episode = Id, At = At, Actor = Therapist, Request = new(id), Action = "warmer room" });

    /// <summary>The client is told what was done.</summary>
    /// <param name="id">Its id; null lets one be made.</param>
    public Answer TellClient(string id = "f1") =>
        Send(new TellClient { Episode = Id, At = At, Actor = Therapist, Request = new(id), How = "at the next visit" });

    // 10 Celebration

    /// <summary>The success is celebrated.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="message">The words.</param>
    /// <param name="audience">Who sees it.</param>
    public Answer Celebrate(
        CelebrationKind kind = CelebrationKind.Verbal,
        string message = "Well done!",
        Audience audience = Audience.Private) =>
        Send(new Celebrate { Episode = Id, At = At, Actor = Therapist, Kind = kind, Message = message, Audience = audience });

    /// <summary>The client consents to a referral to any physician.</summary>
    /// <param name="scope">What is disclosed.</param>
    public Answer Consent(params IEnumerable<DisclosureScope> scope) => Clinic.Consent(scope, client: _client);

    private DateTimeOffset At => Clinic.TakeDate();

    private Answer Send(Command command) => Clinic.Send(command);

    private static ClientText? Text(string? words) => words is null ? default(ClientText?) : new ClientText(words);

    private static FactId? Fact(string? id) => id is null ? null : new FactId(id);
}
