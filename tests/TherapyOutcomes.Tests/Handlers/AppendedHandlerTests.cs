using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Events;
using TherapyOutcomes.Handlers;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Handlers;

public sealed class AppendedHandlerTests
{
    private readonly ForwardingStore _store = new(new InMemoryRecordStore()) { IsInHostTransaction = true };
    private readonly MasterKeyRing _keys = MasterKeyRing.Create();
    private readonly RecordingHandler _handler = new();

    [Fact]
    public async Task Submit_Accepted_HandsOnTheEventsOfTheAnswerWithoutWords()
    {
        var answer = (await Service().SubmitAsync(Openings.Opening("e1", "c1"))).AssertAccepted();

        var appended = Assert.Single(_handler.Appended);
        Assert.Equal(ClinicId.Default, appended.Clinic);
        Assert.Equal(answer.Events.Select(recorded => recorded.Metadata), appended.Events.Select(recorded => recorded.Metadata));
        Assert.False(((EpisodeOpened)Assert.Single(appended.Events).Event).Complaint.HasWords);
    }

    [Fact]
    public async Task Submit_CommandOfTwoRecords_HandsOnBothTogether()
    {
        await Service().SubmitAsync(Openings.Opening("e1", "c1"));
        (await Service().SubmitAsync(new ReportRedFlag { Episode = new("e1"), Flag = new("dvt"), Detail = "swollen", At = TestClinic.Day(1), Actor = TestEpisode.Therapist })).AssertAccepted();

        Assert.Equal([RecordKind.Episode, RecordKind.Client], _handler.Appended[^1].Events.Select(recorded => recorded.Metadata.Record.Kind).Distinct());
    }

    [Fact]
    public async Task Submit_NothingIsWritten_CallsNobody()
    {
        var opening = Openings.Opening("e1", "c1") with { CommandId = new("open") };
        await Service().PreviewAsync(opening);
        Assert.Empty(_handler.Appended);
        await Service().SubmitAsync(opening);

        var repeat = await Service().SubmitAsync(opening);
        var refused = await Service().SubmitAsync(opening with { Complaint = "another complaint" });
        var malformed = await Service().SubmitAsync(opening with { At = TestClinic.Day(9) });
        await Factory(TestClinic.Day(90)).CreateWorklist().ReadAsync(new WorklistRequest());

        Assert.Equal((true, AnswerOutcome.Refused, AnswerOutcome.Malformed), (repeat.IsRepeat, refused.Outcome, malformed.Outcome));
        Assert.Single(_handler.Appended);
    }

    [Fact]
    public async Task Submit_OthersAreFaster_CallsOnceForWhatWasWritten()
    {
        await Service().SubmitAsync(Openings.Opening("e1", "c1"));
        var elsewhere = new OutcomeServiceFactory { Store = _store.Content, MasterKeys = _keys, Time = new FixedClock(TestClinic.Day(2)) }.CreateService();
        _store.OnceBeforeAppend = async () => (await elsewhere.SubmitAsync(Score(44))).AssertAccepted();

        var answer = (await Service().SubmitAsync(Score(40))).AssertAccepted();

        Assert.Equal(2, _handler.Appended.Count);
        Assert.Equal(answer.Version, _handler.Appended[^1].Events[^1].Metadata.Version);
    }

    [Fact]
    public async Task Submit_HandlerThrows_PassesItUnchanged()
    {
        _handler.Failure = new TimeoutException("The outbox is full.");

        Assert.Same(_handler.Failure, await Assert.ThrowsAsync<TimeoutException>(() => Service().SubmitAsync(Openings.Opening("e1", "c1"))));
    }

    [Fact]
    public async Task Submit_SeveralHandlers_AreCalledInTheirOrder()
    {
        var calls = new List<string>();
        var factory = Factory(handlers: [new NotingHandler("first", calls), new NotingHandler("second", calls)]);

        await factory.CreateService().SubmitAsync(Openings.Opening("e1", "c1"));

        Assert.Equal(["first", "second"], calls);
    }

    [Fact]
    public async Task Import_EachBatch_IsHandedOn()
    {
        var report = await Service().ImportAsync([Openings.Opening("e1", "c1"), Score(44), Openings.Opening("e2", "c2")]);

        Assert.Equal(report.Totals.Batches, _handler.Appended.Count);
        Assert.Equal(_store.Written.SelectMany(batch => batch.Appends).SelectMany(append => append.Events).Select(stored => stored.EventId), _handler.Appended.SelectMany(appended => appended.Events).Select(recorded => recorded.Metadata.EventId));
        Assert.All(_handler.Appended.SelectMany(appended => appended.Events), recorded => Assert.True(recorded.Metadata.IsImported));
    }

    /// <summary>Also one of the library's own kind, which would otherwise be taken for a fault of one command.</summary>
    [Fact]
    public async Task Import_HandlerThrows_Ends()
    {
        _handler.Failure = new TherapyOutcomesException(ErrorCodes.EventUnreadable, "of the handler");

        Assert.Same(_handler.Failure, await Assert.ThrowsAsync<TherapyOutcomesException>(() => Service().ImportAsync([Openings.Opening("e1", "c1")])));
    }

    [Fact]
    public async Task Submit_StoreThatCommitsByItself_IsRefusedBeforeAnythingIsWritten()
    {
        _store.IsInHostTransaction = false;

        var submitted = await Assert.ThrowsAsync<TherapyOutcomesException>(() => Service().SubmitAsync(Openings.Opening("e1", "c1")));
        var imported = await Assert.ThrowsAsync<TherapyOutcomesException>(() => Service().ImportAsync([Openings.Opening("e1", "c1")]));

        Assert.Equal((ErrorCodes.HandlerWithoutTransaction, ErrorCodes.HandlerWithoutTransaction), (submitted.Code, imported.Code));
        Assert.Contains(nameof(RecordingHandler), submitted.Message, StringComparison.Ordinal);
        Assert.Empty(_store.Written);
    }

    [Fact]
    public async Task Read_StoreThatCommitsByItself_NeedsNoTransaction()
    {
        await Service().SubmitAsync(Openings.Opening("e1", "c1"));
        _store.IsInHostTransaction = false;

        Assert.NotNull(await Service().ReadEpisodeAsync(ClinicId.Default, new("e1")));
        Assert.True((await Service().PreviewAsync(Score(44))).Accepted);
    }

    [Fact]
    public async Task AddAppendedHandler_Twice_CallsItOnce()
    {
        var calls = new List<string>();
        using var provider = new ServiceCollection().AddSingleton(calls).AddTherapyOutcomes(outcomes => outcomes
            .UseStore(_ => _store, ServiceLifetime.Singleton).StoreTextUnencrypted().AddAppendedHandler<AskingHandler>().AddAppendedHandler<AskingHandler>()).BuildServiceProvider();
        using var scope = provider.CreateScope();

        await scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(Openings.Opening("e1", "c1"));

        Assert.Equal(["Treating"], calls);
    }

    private static RecordScore Score(decimal value) => new() { Episode = new("e1"), Measure = new("ODI"), Value = value, At = TestClinic.Day(1), Actor = TestEpisode.Therapist };

    private OutcomeService Service() => Factory().CreateService();

    private OutcomeServiceFactory Factory(DateTimeOffset? now = null, ImmutableArray<IAppendedHandler>? handlers = null) =>
        new() { Store = _store, MasterKeys = _keys, Time = new FixedClock(now ?? TestClinic.Day(2)), AppendedHandlers = handlers ?? [_handler] };

    private sealed class RecordingHandler : IAppendedHandler
    {
        public List<AppendedEvents> Appended { get; } = [];

        public Exception? Failure { get; set; }

        public ValueTask HandleAsync(AppendedEvents appended, CancellationToken cancellationToken)
        {
            Appended.Add(appended);
            return Failure is null ? ValueTask.CompletedTask : ValueTask.FromException(Failure);
        }
    }

    private sealed class NotingHandler(string name, List<string> calls) : IAppendedHandler
    {
        public ValueTask HandleAsync(AppendedEvents appended, CancellationToken cancellationToken)
        {
            calls.Add(name);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>A handler that asks for the service, which asks for its handlers, and reads what was written.</summary>
    private sealed class AskingHandler(OutcomeService service, List<string> calls) : IAppendedHandler
    {
        public async ValueTask HandleAsync(AppendedEvents appended, CancellationToken cancellationToken) =>
            calls.Add((await service.EvaluateAsync(appended.Events[0].Metadata.Record, cancellationToken: cancellationToken))!.Stage!.Value.ToString());
    }
}
