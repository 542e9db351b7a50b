using System.Buffers;
using System.Text;
using System.Text.Json;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>Once a client's keys are destroyed their words are gone for everybody, and nothing else is.</summary>
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

        Assert.Empty(Samples.EventTypes.SelectMany(type => TextMap.PathsOf(type).Select(path => $"{type.Name}.{path}")).Except(recorded));
    }

    [Fact]
    public async Task Destroy_AClientsKeys_LeavesNoWordsInHistoryOrRecords()
    {
        var clinic = SealedClinic.Played();

        Assert.Equal(SealedClinic.Records.Length, await clinic.EraseAsync());

        foreach (var record in SealedClinic.Records)
        {
            var texts = await clinic.TextsAsync(record);
            Assert.NotEmpty(texts);
            Assert.All(texts, text => Assert.Equal((true, "", "[erased]"), (text.Text.IsErased, text.Text.Reveal(), text.Text.ToString())));
        }

        var episode = await clinic.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("cora-e1"));
        Assert.Equal((true, ""), (episode!.Complaint.IsErased, episode.Complaint.Reveal()));
        Assert.DoesNotContain(Samples.Canary, Canonical.Json(episode), StringComparison.Ordinal);
        var client = await clinic.Service.ReadClientAsync(ClinicId.Default, new ClientId(SealedClinic.Erased));
        Assert.DoesNotContain(Samples.Canary, Canonical.Json(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destroy_AClientsKeys_LeavesNoWordsInExportsAndLetters()
    {
        var clinic = SealedClinic.Played();
        Assert.All(await TellAsync(clinic, SealedClinic.Erased), told => Assert.Contains(Samples.Canary, told, StringComparison.Ordinal));
        var before = await LettersAsync(clinic);

        await clinic.EraseAsync();

        Assert.All(await TellAsync(clinic, SealedClinic.Erased), told =>
        {
            Assert.DoesNotContain(Samples.Canary, told, StringComparison.Ordinal);
            Assert.Contains("erased", told, StringComparison.Ordinal);
        });
        Assert.Contains(before, letter => letter.Contains(Samples.Canary, StringComparison.Ordinal));
        Assert.DoesNotContain(await LettersAsync(clinic), letter => letter.Contains(Samples.Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Destroy_AClientsKeys_ChangesNoJudgement()
    {
        var clinic = SealedClinic.Played();
        var before = await JudgedAsync(clinic, clinic.Service);

        await clinic.EraseAsync();

        Assert.Equal(before, await JudgedAsync(clinic, clinic.Service));
        Assert.Equal(before, await JudgedAsync(clinic, new OutcomeServiceFactory { Store = clinic.Store, Vault = clinic.Vault }.CreateService())); // one that kept nothing
    }

    [Fact]
    public async Task Destroy_AClientsKeys_LeavesOthersTheirWords()
    {
        var clinic = SealedClinic.Played();

        await clinic.EraseAsync();

        foreach (var record in WholeStory.RecordsOf(SealedClinic.Kept))
        {
            Assert.All(await clinic.TextsAsync(record), text => Assert.StartsWith(Samples.Canary, text.Text.Reveal(), StringComparison.Ordinal));
        }

        Assert.All(await TellAsync(clinic, SealedClinic.Kept), told => Assert.Contains(Samples.Canary, told, StringComparison.Ordinal));
        var later = new WholeStory(SealedClinic.Kept, words => words).Commands.OfType<ConfirmPlan>().First() with { CommandId = new("later"), At = clinic.Clinic.Now };
        Assert.Null((await clinic.Service.SubmitAsync(later)).Error);
    }

    [Fact]
    public async Task Destroy_Again_DestroysNothingMore()
    {
        var clinic = SealedClinic.Played();
        await clinic.EraseAsync();

        Assert.Equal(0, await clinic.EraseAsync());
    }

    [Fact]
    public async Task Submit_AnythingOfAnErasedClient_IsRefusedBeforeItIsCompared()
    {
        var clinic = SealedClinic.Played();
        var before = clinic.Stored(SealedClinic.Records).Count;
        await clinic.EraseAsync();

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
        await clinic.EraseAsync();

        await AssertRefusedAsync(clinic, clinic.Story.Commands.OfType<OpenEpisode>().First() with { Episode = new("cora-e9"), CommandId = new("new") });
    }

    // Whose record was begun by an episode alone is erased as well: nothing was recorded of the client themselves yet.
    [Fact]
    public async Task Submit_ToTheRecordOfAnErasedClientThatHadNone_IsRefused()
    {
        var clinic = SealedClinic.Played();
        var open = clinic.Story.Commands.OfType<OpenEpisode>().First() with { Client = new("lone"), Episode = new("lone-e1"), CommandId = null };
        Assert.True((await clinic.Service.SubmitAsync(open)).Accepted);

        await clinic.Vault.DestroyAsync(ClinicId.Default, new ClientId("lone"), CancellationToken.None);

        await AssertRefusedAsync(clinic, open with { Episode = new("lone-e2") });
        await AssertRefusedAsync(clinic, clinic.Story.Commands.OfType<GrantConsent>().First() with { Client = new("lone") });
    }

    private static async Task AssertRefusedAsync(SealedClinic clinic, Command command)
    {
        var answer = await clinic.Service.SubmitAsync(command);

        Assert.Equal((false, ErrorCodes.ClientErased), (answer.Accepted, answer.Error?.Code));
        Assert.Empty(answer.Events);
    }

    private static async Task<List<string>> JudgedAsync(SealedClinic clinic, OutcomeService service)
    {
        var told = new List<string>();
        foreach (var record in SealedClinic.Records)
        {
            var answer = (await service.EvaluateAsync(record, clinic.Clinic.Now))!;
            told.Add($"{AnswerWriter.Write(answer)} {AnswerWriter.Write(answer, MessageFormatter.Spanish)} {answer.ReviewAt:O}");
        }

        told.AddRange((await clinic.SummariesAsync()).Select(summary => JsonSerializer.Serialize(summary)));
        return told;
    }

    private static async Task<string[]> TellAsync(SealedClinic clinic, string client)
    {
        var exporter = clinic.Clinic.Exporter;
        var json = new ArrayBufferWriter<byte>();
        using var text = new StringWriter();
        Assert.Equal(3, await exporter.WriteAsync(ClinicId.Default, new ClientId(client), Today, json));
        Assert.Equal(3, await exporter.WriteTextAsync(ClinicId.Default, new ClientId(client), Today, text));
        return [Encoding.UTF8.GetString(json.WrittenSpan), text.ToString()];
    }

    private static async Task<List<string>> LettersAsync(SealedClinic clinic)
    {
        var letters = new List<string>();
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            foreach (var language in new[] { "en", "es" })
            {
                var letter = await clinic.Service.WriteLetterAsync(ClinicId.Default, new EpisodeId("cora-e1"), kind, language);
                letters.Add($"{letter!.Text?.Reveal()}");
            }
        }

        return letters;
    }
}
