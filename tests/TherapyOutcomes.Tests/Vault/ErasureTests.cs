using System.Buffers;
using System.Text;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>Once a client is erased, their words are gone for everybody, nothing more is recorded or asked for, and nobody else is affected.</summary>
public sealed class ErasureTests
{
    private static readonly DateOnly Today = new(2026, 3, 21);

    [Fact]
    public async Task Story_AnEventOfEachKindWithTexts_IsRecordedWithAllOfThem()
    {
        var clinic = SealedClinic.Played();
        var recorded = new HashSet<string>();
        foreach (var record in SealedClinic.Records.Append(RecordKey.For(ClinicId.Default, new PractitionerId("cora-p"))))
        {
            foreach (var (name, path, text) in await clinic.TextsAsync(record))
            {
                Assert.StartsWith(Samples.Canary, text.Reveal(), StringComparison.Ordinal);
                recorded.Add($"{name}.{path}");
            }
        }

        Assert.Empty(Samples.EventTypes.SelectMany(type => Samples.TextPathsOf(type).Select(path => $"{type.Name}.{path}")).Except(recorded));
    }

    [Fact]
    public void Erase_AClient_LeavesAReceiptWithoutAnythingPersonal()
    {
        var clinic = SealedClinic.Played();

        var answer = clinic.Erase();

        Assert.Equal(nameof(ClientErased), Assert.Single(answer.Events).Event.GetType().Name);
        Assert.False(answer.IsRepeat);
        var erasure = clinic.Clinic.ReadClient(SealedClinic.Erased).Erasure!.Value;
        Assert.Equal((ErasureReason.ClientRequest, TestEpisode.Therapist), (erasure.Event.Reason, erasure.Metadata.Actor));
        Assert.True(clinic.Stored(SealedClinic.Records[2])[^1].Texts.IsEmpty);
    }

    [Fact]
    public async Task Erase_AClient_DestroysTheKeysOfAllTheirRecordsInTheSameBatch()
    {
        var clinic = SealedClinic.Played();

        clinic.Erase();

        var receipt = clinic.Stored(SealedClinic.Records[2])[^1];
        var keys = await clinic.Store.ReadKeysAsync(SealedClinic.Records, CancellationToken.None);
        Assert.Equal(SealedClinic.Records.Length, keys.Count);
        Assert.All(keys, key => Assert.Equal((true, receipt.RecordedAt), (key.Wrapped.IsEmpty, key.DestroyedAt)));
    }

    [Fact]
    public async Task Erase_AClient_LeavesNoWordsInHistoryOrRecords()
    {
        var clinic = SealedClinic.Played();

        clinic.Erase();

        foreach (var record in SealedClinic.Records)
        {
            var texts = await clinic.TextsAsync(record);
            Assert.NotEmpty(texts);
            Assert.All(texts, text => Assert.Equal((true, "", "[erased]"), (text.Text.IsErased, text.Text.Reveal(), text.Text.ToString())));
        }

        var episode = await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("cora-e1"));
        Assert.Equal((true, ""), (episode!.Complaint.IsErased, episode.Complaint.Reveal()));
        Assert.DoesNotContain(Samples.Canary, Canonical.Json(episode), StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Canary, Canonical.Json(clinic.Clinic.ReadClient(SealedClinic.Erased)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_AClient_LeavesNoWordsInExportsAndWritesNoLetters()
    {
        var clinic = SealedClinic.Played();
        Assert.All(await TellAsync(clinic, SealedClinic.Erased), told => Assert.Contains(Samples.Canary, told, StringComparison.Ordinal));
        Assert.Contains(await LettersAsync(clinic), letter => letter.Text?.Reveal().Contains(Samples.Canary, StringComparison.Ordinal) == true);

        clinic.Erase();

        Assert.All(await TellAsync(clinic, SealedClinic.Erased), told =>
        {
            Assert.DoesNotContain(Samples.Canary, told, StringComparison.Ordinal);
            Assert.Contains("erased", told, StringComparison.Ordinal);
        });
        Assert.All(await LettersAsync(clinic), letter => Assert.Equal((null, "REC002.erased"), (letter.Text, Assert.Single(letter.Findings).MessageKey)));
    }

    [Fact]
    public async Task Erase_AClient_LeavesStagesScoresAndVersions()
    {
        var clinic = SealedClinic.Played();
        var before = await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("cora-e1"));

        clinic.Erase();

        var after = await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("cora-e1"));
        Assert.Equal((before!.Version, before.Stage), (after!.Version, after.Stage));
        Assert.Equal(before.Measurement.Scores.Select(score => score.ToString()), after.Measurement.Scores.Select(score => score.ToString()));
    }

    [Fact]
    public async Task Erase_AClient_AsksForNothingAndOffersNothingAnyMore()
    {
        var clinic = SealedClinic.Played();
        clinic.Clinic.Later(TimeSpan.FromDays(60));
        var request = new WorklistRequest { Size = 100 };
        Assert.Contains((await clinic.Clinic.Worklist.ReadAsync(request)).Entries, IsOfTheErased);

        clinic.Erase();

        foreach (var node in new[] { clinic.Clinic, clinic.Node() })
        {
            foreach (var record in SealedClinic.Records)
            {
                var evaluation = node.Evaluate(record);
                Assert.Empty(evaluation.Findings);
                Assert.Empty(evaluation.NextSteps);
                Assert.Null(evaluation.ReviewAt);
            }

            Assert.Empty((await node.Service.PossibleCommandsAsync(ClinicId.Default, new EpisodeId("cora-e2")))!.Value);
            Assert.DoesNotContain((await node.Worklist.ReadAsync(request)).Entries, IsOfTheErased);
        }

        Assert.All((await clinic.SummariesAsync()).Where(summary => summary.Client == SealedClinic.Client), summary => Assert.Null(summary.Next));
    }

    [Fact]
    public async Task Erase_AClient_LeavesOthersTheirWords()
    {
        var clinic = SealedClinic.Played();

        clinic.Erase();

        foreach (var record in WholeStory.RecordsOf(SealedClinic.Kept))
        {
            Assert.All(await clinic.TextsAsync(record), text => Assert.StartsWith(Samples.Canary, text.Text.Reveal(), StringComparison.Ordinal));
        }

        Assert.All(await TellAsync(clinic, SealedClinic.Kept), told => Assert.Contains(Samples.Canary, told, StringComparison.Ordinal));
        var later = new WholeStory(SealedClinic.Kept, words => words).Commands.OfType<ConfirmPlan>().First() with { CommandId = new("later"), At = clinic.Clinic.Now };
        Assert.Null((await clinic.Service.SubmitAsync(later)).Error);
    }

    [Fact]
    public void Erase_Again_IsARepeatWhateverItsIdAndWritesNothing()
    {
        var clinic = SealedClinic.Played();
        clinic.Erase();
        var before = clinic.Stored(SealedClinic.Records).Count;

        foreach (var node in new[] { clinic.Clinic, clinic.Node() })
        {
            var again = node.EraseClient(SealedClinic.Erased, ErasureReason.Other).AssertAccepted();

            Assert.True(again.IsRepeat);
            Assert.Empty(again.Events);
        }

        Assert.Equal(before, clinic.Stored(SealedClinic.Records).Count);
    }

    [Fact]
    public async Task Submit_AnythingOfAnErasedClient_IsRefusedBeforeItIsCompared()
    {
        var clinic = SealedClinic.Played();
        clinic.Erase();
        var before = clinic.Stored(SealedClinic.Records).Count;

        foreach (var command in clinic.Story.Commands.Where(command => command.Record.Kind != RecordKind.Practitioner))
        {
            // As it was given before, with the same id; the same id with other content; and a new one.
            await AssertRefusedAsync(clinic, command);
            await AssertRefusedAsync(clinic, command with { At = command.At.AddSeconds(1) });
            await AssertRefusedAsync(clinic, command with { CommandId = null });
        }

        Assert.Equal(before, clinic.Stored(SealedClinic.Records).Count);
    }

    [Fact]
    public async Task Submit_ANewEpisodeOfAnErasedClient_IsRefused()
    {
        var clinic = SealedClinic.Played();
        clinic.Erase();

        await AssertRefusedAsync(clinic, clinic.Story.Commands.OfType<OpenEpisode>().First() with { Episode = new("cora-e9"), CommandId = new("new") });
    }

    // Whose record was begun by an episode alone is erased as well: nothing was recorded of the client themselves yet.
    [Fact]
    public async Task Erase_AClientWithoutARecordOfTheirOwn_BeginsItWithTheReceipt()
    {
        var clinic = SealedClinic.Played();
        var open = clinic.Story.Commands.OfType<OpenEpisode>().First() with { Client = new("lone"), Episode = new("lone-e1"), CommandId = null };
        Assert.True((await clinic.Service.SubmitAsync(open)).Accepted);

        Assert.Equal(1, clinic.Clinic.EraseClient("lone").AssertAccepted().Version);

        Assert.True(clinic.Clinic.Read("lone-e1").Complaint.IsErased);
        await AssertRefusedAsync(clinic, open with { Episode = new("lone-e2") });
        await AssertRefusedAsync(clinic, clinic.Story.Commands.OfType<GrantConsent>().First() with { Client = new("lone") });
    }

    private static async Task AssertRefusedAsync(SealedClinic clinic, Command command)
    {
        var answer = await clinic.Service.SubmitAsync(command);

        Assert.Equal((false, ErrorCodes.ClientErased), (answer.Accepted, answer.Error?.Code));
        Assert.Empty(answer.Events);
    }

    private static bool IsOfTheErased(WorklistEntry entry) => SealedClinic.Records.Contains(entry.Record);

    private static async Task<string[]> TellAsync(SealedClinic clinic, string client)
    {
        var exporter = clinic.Clinic.Exporter;
        var json = new ArrayBufferWriter<byte>();
        using var text = new StringWriter();
        Assert.Equal(3, await exporter.WriteAsync(ClinicId.Default, new ClientId(client), Today, json));
        Assert.Equal(3, await exporter.WriteTextAsync(ClinicId.Default, new ClientId(client), Today, text));
        return [Encoding.UTF8.GetString(json.WrittenSpan), text.ToString()];
    }

    private static async Task<List<ClientLetter>> LettersAsync(SealedClinic clinic)
    {
        var letters = new List<ClientLetter>();
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            foreach (var language in new[] { "en", "es" })
            {
                letters.Add((await clinic.Service.WriteLetterAsync(ClinicId.Default, new EpisodeId("cora-e1"), kind, language))!);
            }
        }

        return letters;
    }
}
