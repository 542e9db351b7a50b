using System.Buffers;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Limits;

/// <summary>Evaluates everything in a clinic in every way that the library offers: now, a day, a year and a century later.</summary>
internal static class Evaluations
{
    // The last of them is about as far as a certificate or a consent could matter.
    private static readonly int[] DaysLater = [0, 1, 400, 36_500];

    /// <summary>Asserts that nothing throws and that no record is left out because it can't be evaluated.</summary>
    public static async Task AssertPossibleAsync(TestClinic clinic)
    {
        var began = clinic.Now;
        foreach (var days in DaysLater)
        {
            clinic.Now = began.AddDays(days);
            foreach (var summary in await ((InMemoryRecordStore)clinic.Store).ListAllAsync(new RecordQuery { Clinic = ClinicId.Default }))
            {
                await EvaluateAsync(clinic, summary);
            }

            var page = await clinic.Worklist.ReadAsync(new WorklistRequest { Size = 1_000 });
            Assert.Equal(0, page.Outdated);
            Assert.Equal(page.Entries.Length, (await clinic.Worklist.CountAsync(new WorklistRequest())).Entries);
        }

        clinic.Now = began;
    }

    private static async Task EvaluateAsync(TestClinic clinic, RecordSummary summary)
    {
        Assert.NotEmpty(AnswerWriter.Write(clinic.Evaluate(summary.Key)));
        Assert.NotEmpty(AnswerWriter.Write(clinic.Evaluate(summary.Key, clinic.Now.ToOffset(TimeSpan.FromHours(-14)))));
        if (summary.Key.Kind == RecordKind.Episode)
        {
            var episode = clinic.Read(summary.Key.Id);
            EpisodeAssessment.Of(episode, new ClientRecord(), clinic.Policy).Primary.Explain();
            foreach (var (kind, language) in new[] { (LetterKind.Summary, "en"), (LetterKind.Congratulation, "es") })
            {
                Assert.NotNull(clinic.Letter(summary.Key.Id, kind, language));
            }
        }

        if (summary.Key.Kind == RecordKind.Client)
        {
            var (client, today) = (new ClientId(summary.Key.Id), clinic.Policy.DayOf(clinic.Now));
            var records = await clinic.Exporter.WriteAsync(ClinicId.Default, client, today, new ArrayBufferWriter<byte>()); // none if all of it is withheld
            Assert.Equal(records, await clinic.Exporter.WriteTextAsync(ClinicId.Default, client, today, TextWriter.Null));
        }
    }
}
