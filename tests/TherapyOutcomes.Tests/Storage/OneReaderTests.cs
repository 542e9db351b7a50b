using System.Buffers;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Storage;

/// <summary>Nothing enumerates a store while it calls it again: everything works over one connection with one reader.</summary>
public sealed class OneReaderTests
{
    private const string Client = "cora";

    private readonly OneReaderStore _store = new(new InMemoryRecordStore());
    private readonly TestClinic _clinic;

    public OneReaderTests() => _clinic = new TestClinic(store: _store, masterKeys: MasterKeyRing.Create());

    private OutcomeService Service => _clinic.Service;

    [Fact]
    public async Task Call_WhileAListingIsOpen_Throws()
    {
        new WholeStory(Client, words => words).Play(_clinic);

        await foreach (var _ in _store.ReadAsync([new ReadRequest(WholeStory.RecordsOf(Client)[0])], CancellationToken.None))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await _store.GetStoreIdAsync(CancellationToken.None));
            break;
        }

        await _store.GetStoreIdAsync(CancellationToken.None); // leaving early closes the reader
    }

    [Fact]
    public async Task Service_EveryCall_Works()
    {
        var story = new WholeStory(Client, words => words);
        story.Play(_clinic);
        var (episode, clinic) = (new EpisodeId($"{Client}-e1"), ClinicId.Default);

        foreach (var record in WholeStory.RecordsOf(Client))
        {
            Assert.NotNull(await Service.EvaluateAsync(record));
            var events = 0;
            await foreach (var _ in Service.ReadEventsAsync(record))
            {
                events++;
                await Service.EvaluateAsync(record); // whoever lists a history may ask on
            }

            Assert.True(events > 0);
        }

        Assert.NotNull(await Service.EvaluateCaseloadAsync(clinic, new PractitionerId($"{Client}-p"), new CaseloadSummary { Topics = [] }));
        Assert.NotNull(await Service.ReadEpisodeAsync(clinic, episode));
        Assert.NotEqual(0, (await Service.ReadClientAsync(clinic, new ClientId(Client))).Version);
        Assert.NotEqual(0, (await Service.ReadPractitionerAsync(clinic, new PractitionerId($"{Client}-p"))).Version);
        Assert.NotNull(await Service.WriteLetterAsync(clinic, episode, LetterKind.Summary));
        foreach (var command in story.Commands)
        {
            Assert.True((await Service.SubmitAsync(command)).Accepted); // a repeat
            await Service.PreviewAsync(command with { CommandId = null });
        }

        Assert.True(_store.Listings > 100);
    }

    [Fact]
    public async Task Worklist_RefreshedPageByPage_Works()
    {
        for (var number = 0; number < 5; number++)
        {
            new WholeStory($"c{number}", words => words).Play(_clinic);
        }

        _clinic.Later(TimeSpan.FromDays(60));
        var worklist = _clinic.Worklist;
        Assert.NotEqual(0, (await worklist.CountAsync(new WorklistRequest())).Outdated);

        var page = await worklist.ReadAsync(new WorklistRequest { Size = 2 });
        while (page.ContinuationToken is { } after)
        {
            Assert.Equal(0, page.Outdated);
            page = await worklist.ReadAsync(new WorklistRequest { Size = 2, ContinuationToken = after });
        }

        Assert.NotEqual(0, (await worklist.CountAsync(new WorklistRequest())).Entries);
    }

    [Fact]
    public async Task ExporterAndListings_ThatReadEachRecord_Work()
    {
        new WholeStory(Client, words => words).Play(_clinic);
        var (exporter, today) = (_clinic.Exporter, new DateOnly(2026, 4, 1));

        Assert.Equal(3, await exporter.WriteAsync(ClinicId.Default, new ClientId(Client), today, new ArrayBufferWriter<byte>()));
        Assert.Equal(3, await exporter.WriteTextAsync(ClinicId.Default, new ClientId(Client), today, TextWriter.Null));

        // As reports do: every record of the clinic, each with its history.
        foreach (var clinic in await _store.ListClinicsAsync(after: null, size: 10, CancellationToken.None))
        {
            foreach (var summary in await _store.ListAllAsync(new RecordQuery { Clinic = clinic }))
            {
                await foreach (var _ in Service.ReadEventsAsync(summary.Key))
                {
                    await Service.EvaluateAsync(summary.Key);
                }
            }
        }
    }

    [Fact]
    public async Task Service_ErasingAClient_Works()
    {
        new WholeStory(Client, words => words).Play(_clinic);

        _clinic.EraseClient(Client).AssertAccepted();

        Assert.True((await Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId($"{Client}-e1")))!.Complaint.IsErased);
    }
}
