using TherapyOutcomes.Commands;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Testing;

/// <summary>
/// Represents one episode of a <see cref="TestClinic"/>. It has a short method for each command of an episode. Parameters that do not matter
/// to a test have the usual values.
/// </summary>
/// <remarks>
/// Commands happen now unless <see cref="TestClinic.Dated"/> was called. The commands for the client and the practitioner are methods of the
/// clinic. Not thread-safe.
/// </remarks>
public sealed partial class TestEpisode
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

    /// <summary>The text that clients and therapists say if it does not matter to a test.</summary>
    public const string Words = "Walks twice as far as before.";

    /// <summary>The person who submits the commands: the treating therapist.</summary>
    public static readonly ActorId Therapist = new("pat");
    /// <summary>The treating practitioner.</summary>
    public static readonly PractitionerId Practitioner = new("pat");
    /// <summary>A physician from outside the clinic.</summary>
    public static readonly Professional Physician = new() { Kind = "physician", Name = "Dr. Grey" };
    /// <summary>The advice of a discharge.</summary>
    public const string Advice = "stay active and call us";

    /// <summary>A self-care step that the client agrees to.</summary>
    public static readonly SelfCareStep Walk = new() { What = "walk", HowOften = "once a day", When = "after lunch", Confidence = 8 };

    /// <summary>The clinic that the episode belongs to.</summary>
    public TestClinic Clinic { get; }

    /// <summary>The current stage of the episode.</summary>
    public EpisodeStage Stage => Read().Stage;

    /// <summary>The key of the episode's record.</summary>
    public RecordKey Key { get; }

    internal ClientId Client { get; }

    private EpisodeId Id { get; }

    /// <summary>Reads the episode.</summary>
    /// <returns>The episode.</returns>
    public Episode Read() => Clinic.Read(_episode);

    /// <summary>Assesses the improvement that the episode's facts show.</summary>
    /// <returns>The assessment.</returns>
    public EpisodeAssessment Assess() => EpisodeAssessment.Of(Read(), Clinic.ReadClient(_client), Clinic.Policy);

    /// <summary>Plays the plain story of <see cref="GivenEpisode"/> up to a stage, starting from the episode's current stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>This episode.</returns>
    /// <exception cref="ExpectationException">A step was not accepted, or did not lead to the expected stage.</exception>
    public TestEpisode Reach(EpisodeStage stage)
    {
        PlainStory.Reach(this, stage);
        return this;
    }

    /// <summary>Sets the clock to a day of the story.</summary>
    /// <param name="day">The number of days after the start.</param>
    /// <param name="hour">The number of hours after midnight, UTC.</param>
    /// <returns>This episode.</returns>
    public TestEpisode OnDay(int day, double hour = 9)
    {
        Clinic.OnDay(day, hour);
        return this;
    }

    /// <summary>Moves the clock forward.</summary>
    /// <param name="span">The time span to move it by.</param>
    /// <returns>This episode.</returns>
    public TestEpisode Later(TimeSpan span)
    {
        Clinic.Later(span);
        return this;
    }

    /// <summary>Dates the next command: it happened at this time and is recorded now.</summary>
    /// <param name="at">The time at which it happened.</param>
    /// <returns>This episode.</returns>
    public TestEpisode Dated(DateTimeOffset at)
    {
        Clinic.Dated(at);
        return this;
    }

    /// <summary>Evaluates the episode.</summary>
    /// <param name="asOf">The time to evaluate at; null for the time of the clock.</param>
    /// <returns>The evaluation.</returns>
    public RecordEvaluation Evaluate(DateTimeOffset? asOf = null) => Clinic.Evaluate(Key, asOf);

    /// <summary>Evaluates the episode at a time of the story.</summary>
    /// <param name="day">The number of days after the start.</param>
    /// <param name="hour">The number of hours after midnight, UTC.</param>
    /// <returns>The evaluation.</returns>
    public RecordEvaluation EvaluateOnDay(int day, double hour = 9) => Evaluate(TestClinic.Day(day, hour));

    /// <summary>
    /// Asserts that a finding appears at a time and not before, only because time has passed, and that the evaluation before that time says when to
    /// evaluate the episode again.
    /// </summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="at">The time.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ExpectationException">The finding appears earlier or later, or is not announced.</exception>
    public Finding AssertAppearsAt(string rule, DateTimeOffset at) => Clinic.AssertAppearsAt(Key, rule, at);

    private DateTimeOffset At => Clinic.TakeDate();

    private Answer Send(Command command) => Clinic.Send(command);

    private static ClientText? Text(string? words) => words is null ? default(ClientText?) : new ClientText(words);

    private static FactId? Fact(string? id) => id is null ? null : new FactId(id);
}
