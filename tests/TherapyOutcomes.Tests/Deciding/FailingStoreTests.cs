using System.Buffers;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>
/// A store that throws: the exception passes unchanged, because retry logic knows it by its type. A store that returns what it must never
/// return is named. Either way nothing is half-written, and the next command works.
/// </summary>
public sealed class FailingStoreTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    private readonly FaultyStore _store = new();

    [Theory]
    [InlineData(nameof(IRecordStore.GetStoreIdAsync))]
    [InlineData(nameof(IRecordStore.ReadAsync))]
    [InlineData(nameof(IRecordStore.AppendAsync))]
    public async Task Submit_StoreThrows_PassesUnchangedAndTheNextWorks(string method)
    {
        Opened();
        var clinic = Clinic(); // a node that has not asked the store for its id yet
        var before = await _store.ContentAsync();
        foreach (var exception in new Exception[] { new TimeoutException(), new OperationCanceledException() })
        {
            _store.Throws = called => called == method ? exception : null;

            Assert.Same(exception, await Assert.ThrowsAnyAsync<Exception>(() => clinic.Service.SubmitAsync(Attempt)));

            Assert.Equal(before, await _store.ContentAsync());
        }

        _store.Throws = _ => null;
        Assert.True((await clinic.Service.SubmitAsync(Attempt).WaitAsync(TimeSpan.FromSeconds(30))).Accepted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Submit_StoreWritesAndThenFails_TheSameIdIsAnsweredAndWrittenOnce(bool returnsNothing)
    {
        var clinic = Opened();
        var command = Attempt with { CommandId = new("m1") };
        _store.WritesFirst = true;
        _store.Throws = called => !returnsNothing && called == nameof(IRecordStore.AppendAsync) ? new TimeoutException() : null;
        _store.ReturnsNothing = called => called == nameof(IRecordStore.AppendAsync);

        await Assert.ThrowsAnyAsync<Exception>(() => clinic.Service.SubmitAsync(command));
        _store.ReturnsNothing = _ => false;
        _store.Throws = _ => null;
        var again = await clinic.Service.SubmitAsync(command);

        Assert.True(again.Accepted);
        Assert.Equal(2, again.Version);
        Assert.Equal(2, clinic.ReadStored(E1).Count);
    }

    [Theory]
    [InlineData(nameof(IRecordStore.ReadAsync))]
    [InlineData(nameof(IRecordStore.AppendAsync))]
    public async Task Submit_StoreReturnsNothing_NamesItAndWritesNothing(string method)
    {
        var clinic = Opened();
        var before = await _store.ContentAsync();
        _store.ReturnsNothing = called => called == method;

        await AssertMisbehavesAsync(() => clinic.Service.SubmitAsync(Attempt), nameof(FaultyStore), method);

        _store.ReturnsNothing = _ => false;
        Assert.Equal(before, await _store.ContentAsync());
        Assert.True((await clinic.Service.SubmitAsync(Attempt).WaitAsync(TimeSpan.FromSeconds(30))).Accepted);
    }

    [Fact]
    public async Task Submit_StoreReturnsAnEventThatWasNotAskedFor_NamesIt()
    {
        var clinic = Opened();
        foreach (var gives in new Func<StoredEvent, StoredEvent?>[] { _ => null, stored => stored with { Name = null! }, stored => stored with { Key = stored.Key with { Id = "e9" } } })
        {
            _store.Gives = gives;

            await AssertMisbehavesAsync(() => clinic.Service.SubmitAsync(Attempt), nameof(FaultyStore), nameof(IRecordStore.ReadAsync));
        }
    }

    [Fact]
    public async Task Submit_StoreReturnsAnEventWithATimeThatNoRecordCanHold_SaysThatItCantBeRead()
    {
        var clinic = Opened();
        foreach (var gives in new Func<StoredEvent, StoredEvent?>[] { stored => stored with { OccurredAt = DateTimeOffset.MaxValue }, stored => stored with { RecordedAt = default } })
        {
            _store.Gives = gives;

            Assert.Equal(ErrorCodes.EventUnreadable, (await Assert.ThrowsAsync<TherapyOutcomesException>(() => Clinic().Service.EvaluateAsync(E1))).Code);
        }
    }

    [Theory]
    [InlineData(nameof(IWorklistStore.ListAsync))]
    [InlineData(nameof(IWorklistStore.ListOutdatedAsync))]
    public async Task ReadWorklist_StoreReturnsNothing_NamesIt(string method)
    {
        var clinic = Opened();
        _store.ReturnsNothing = called => called == method;

        await AssertMisbehavesAsync(() => clinic.Worklist.ReadAsync(new WorklistRequest()), nameof(FaultyStore), method);
    }

    [Fact]
    public async Task Export_StoreReturnsNothing_NamesIt()
    {
        var clinic = Opened();
        _store.ReturnsNothing = called => called == nameof(IRecordCatalog.ListAsync);

        await AssertMisbehavesAsync(
            () => clinic.Exporter.WriteAsync(ClinicId.Default, new("c1"), new DateOnly(2026, 3, 1), new ArrayBufferWriter<byte>()), nameof(FaultyStore), nameof(IRecordCatalog.ListAsync));
    }

    private static RecordContactAttempt Attempt { get; } = new() { At = TestClinic.Day(1), Actor = TestEpisode.Therapist, Episode = new(E1.Id), Channel = "phone", Reached = true };

    private static async Task AssertMisbehavesAsync(Func<Task> act, params string[] names)
    {
        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(act);

        Assert.Equal(ErrorCodes.StorageMisbehaves, thrown.Code);
        Assert.All(names, name => Assert.Contains(name, thrown.Message, StringComparison.Ordinal));
    }

    private TestClinic Clinic() => new(store: _store) { Now = TestClinic.Day(1) };

    private TestClinic Opened()
    {
        var clinic = Clinic();
        clinic.OpenEpisode();
        return clinic;
    }
}
