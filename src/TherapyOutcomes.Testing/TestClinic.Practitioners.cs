using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

// The commands of a practitioner's record.
public sealed partial class TestClinic
{
    /// <summary>A course was completed.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="credits">Its credits.</param>
    /// <param name="category">The category of its credits.</param>
    /// <param name="topics">What it taught; null for effleurage.</param>
    /// <param name="completedOn">When; null for today.</param>
    /// <param name="expiresOn">The last day of its certificate; null for none.</param>
    /// <param name="practitioner">The practitioner's id.</param>
    public Answer RecordCourse(
        string id = "course1",
        decimal credits = 4,
        string category = "general",
        IEnumerable<string>? topics = null,
        DateOnly? completedOn = null,
        DateOnly? expiresOn = null,
        string practitioner = "pat") => Send(new RecordEducation
        {
            Practitioner = new(practitioner),
            Course = new(id),
            Title = "A course",
            Credits = credits,
            Category = new Term(category),
            Delivery = Delivery.InPerson,
            Topics = [.. (topics ?? ["effleurage"]).Select(topic => new Term(topic))],
            CompletedOn = completedOn ?? DateOnly.FromDateTime(Now.DateTime),
            ExpiresOn = expiresOn,
            At = TakeDate(),
            Actor = TestEpisode.Therapist,
        });

    /// <summary>Continuing education is asked for.</summary>
    /// <param name="credits">Credits of a cycle.</param>
    /// <param name="startsOn">The first day of a cycle.</param>
    /// <param name="periodMonths">Months of a cycle.</param>
    /// <param name="body">Who asks for it.</param>
    /// <param name="practitioner">The practitioner's id.</param>
    public Answer RequireEducation(
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

    /// <summary>Judges a practitioner's record as it stands. Of one of whom nothing is on record the answer is an error, unless outcomes are given.</summary>
    /// <param name="practitioner">The practitioner's id.</param>
    /// <param name="caseload">Outcomes of their caseload; null for none.</param>
    /// <param name="now">The time to judge at; null for the clock's.</param>
    public Answer EvaluatePractitioner(string practitioner = "pat", CaseloadSummary? caseload = null, DateTimeOffset? now = null)
    {
        var id = new PractitionerId(practitioner);
        if (caseload is null)
        {
            return Evaluate(RecordKey.For(ClinicId.Default, id), now);
        }

        var answer = Done(Service.EvaluateAsync(ClinicId.Default, id, caseload, now));
        Evaluated?.Invoke(answer);
        return answer;
    }

    /// <summary>Reads a practitioner's record.</summary>
    /// <param name="practitioner">The practitioner's id.</param>
    public PractitionerRecord ReadPractitioner(string practitioner = "pat") =>
        Done(Service.ReadPractitionerAsync(ClinicId.Default, new PractitionerId(practitioner)));
}
