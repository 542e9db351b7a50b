using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Testing;

// The commands for a practitioner's record.
public sealed partial class TestClinic
{
    /// <summary>Records that a practitioner completed a course.</summary>
    /// <param name="id">The id of the course.</param>
    /// <param name="credits">The number of credits.</param>
    /// <param name="category">The category of the credits.</param>
    /// <param name="topics">The topics that the course taught; null for effleurage.</param>
    /// <param name="completedOn">The day on which the course was completed; null for today.</param>
    /// <param name="expiresOn">The last day of the certificate; null if it does not expire.</param>
    /// <param name="title">The title of the course; null for one that no other course has.</param>
    /// <param name="delivery">The way in which the course was taught.</param>
    /// <param name="practitioner">The id of the practitioner.</param>
    /// <returns>The answer.</returns>
    public Answer RecordEducation(
        string id = "course1",
        decimal credits = 4,
        string category = "general",
        IEnumerable<string>? topics = null,
        DateOnly? completedOn = null,
        DateOnly? expiresOn = null,
        string? title = null,
        EducationDelivery delivery = EducationDelivery.InPerson,
        string practitioner = "pat") => Send(new RecordEducation
        {
            Practitioner = new(practitioner),
            Course = new(id),
            Title = title ?? $"Course {id}",
            Credits = credits,
            Category = new Term(category),
            Delivery = delivery,
            Topics = [.. (topics ?? ["effleurage"]).Select(topic => new Term(topic))],
            CompletedOn = completedOn ?? Policy.DayOf(Now),
            ExpiresOn = expiresOn,
            At = TakeDate(),
            Actor = TestEpisode.Therapist,
        });

    /// <summary>Sets a continuing education requirement for a practitioner.</summary>
    /// <param name="credits">The number of credits that each cycle requires.</param>
    /// <param name="startsOn">The first day of a cycle.</param>
    /// <param name="periodMonths">The length of a cycle, in months.</param>
    /// <param name="body">The body that sets the requirement.</param>
    /// <param name="practitioner">The id of the practitioner.</param>
    /// <returns>The answer.</returns>
    public Answer SetEducationRequirement(
        decimal credits,
        DateOnly startsOn,
        int periodMonths = 24,
        string body = "Board",
        string practitioner = "pat") => Send(new SetEducationRequirement
        {
            Practitioner = new(practitioner),
            Body = new Term(body),
            PeriodMonths = periodMonths,
            StartsOn = startsOn,
            Credits = credits,
            CategoryMinimums = [],
            At = TakeDate(),
            Actor = TestEpisode.Therapist,
        });

    /// <summary>
    /// Evaluates a practitioner's record, together with the outcomes of the practitioner's clients if there are any.
    /// </summary>
    /// <param name="practitioner">The id of the practitioner.</param>
    /// <param name="caseload">The outcomes of the practitioner's caseload; null for none.</param>
    /// <param name="asOf">The time to evaluate at; null for the time of the clock.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="ExpectationException">The practitioner has no record, and no outcomes are given.</exception>
    public RecordEvaluation EvaluatePractitioner(string practitioner = "pat", CaseloadSummary? caseload = null, DateTimeOffset? asOf = null)
    {
        var id = new PractitionerId(practitioner);
        if (caseload is null)
        {
            return Evaluate(RecordKey.For(ClinicId.Default, id), asOf);
        }

        var evaluation = Done(() => Service.EvaluateCaseloadAsync(ClinicId.Default, id, caseload, asOf));
        Evaluated?.Invoke(evaluation);
        return evaluation;
    }

    /// <summary>Reads a practitioner's record.</summary>
    /// <param name="practitioner">The id of the practitioner.</param>
    /// <returns>The record.</returns>
    public PractitionerRecord ReadPractitioner(string practitioner = "pat") =>
        Done(() => Service.ReadPractitionerAsync(ClinicId.Default, new PractitionerId(practitioner)));
}
