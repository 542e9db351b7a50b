using System.Collections;
using System.Reflection;
using TherapyOutcomes.Tests.Races;
using TherapyOutcomes.Tests.Storage;

namespace TherapyOutcomes.Tests.Deciding;

public sealed class RecordGateTests
{
    private static readonly RecordKey E1 = StoredEvents.Episode("e1");
    private static readonly RecordKey E2 = StoredEvents.Episode("e2");

    private readonly RecordGate _gate = new();

    [Fact]
    public async Task Enter_WhileAnotherIsIn_WaitsUntilThatOneLeaves()
    {
        var first = await _gate.EnterAsync(E1, CancellationToken.None);
        var second = _gate.EnterAsync(E1, CancellationToken.None).AsTask();
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second.WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public async Task Enter_AnotherRecord_DoesNotWait()
    {
        using var first = await _gate.EnterAsync(E1, CancellationToken.None);

        Assert.True(_gate.EnterAsync(E2, CancellationToken.None).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Enter_Many_AreLetInInTheirOrder()
    {
        var order = new List<int>();
        var first = await _gate.EnterAsync(E1, CancellationToken.None);
        var waiting = Enumerable.Range(0, 50).Select(async number =>
        {
            using var turn = await _gate.EnterAsync(E1, CancellationToken.None);
            order.Add(number);
            await Task.Yield();
        }).ToList();

        first.Dispose();
        await Task.WhenAll(waiting).WaitAsync(Patience);

        Assert.Equal(Enumerable.Range(0, 50), order);
    }

    [Fact]
    public async Task Enter_CancelledWhileWaiting_NeitherBlocksNorLetsTwoIn()
    {
        using var cancel = new CancellationTokenSource();
        var first = await _gate.EnterAsync(E1, CancellationToken.None);
        var second = _gate.EnterAsync(E1, cancel.Token).AsTask();
        var third = _gate.EnterAsync(E1, CancellationToken.None).AsTask();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await Task.Delay(20);
        Assert.False(third.IsCompleted); // the first is still in
        first.Dispose();
        (await third.WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public async Task Enter_WithACancelledTokenBehindAnother_Throws()
    {
        var first = await _gate.EnterAsync(E1, CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _gate.EnterAsync(E1, new CancellationToken(canceled: true)).AsTask());

        first.Dispose();
        (await _gate.EnterAsync(E1, CancellationToken.None).AsTask().WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public async Task Enter_ManyOfWhomSomeAreCancelled_NeverLetsTwoInAndForgetsThemAll()
    {
        var (inside, most, entered) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 400).Select(number => Task.Run(async () =>
        {
            using var cancel = new CancellationTokenSource();
            if (number % 3 == 0)
            {
                cancel.CancelAfter(number % 7);
            }

            try
            {
                using var turn = await _gate.EnterAsync(E1, cancel.Token);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                entered++;
                await Task.Yield();
                Interlocked.Decrement(ref inside);
            }
            catch (OperationCanceledException)
            {
            }
        }))).WaitAsync(Patience);

        Assert.Equal(1, most);
        Assert.InRange(entered, 400 * 2 / 3, 400);
        Assert.True(SpinWait.SpinUntil(() => Waiting().Count == 0, Patience)); // one that was cancelled leaves when the one before it has left
    }

    [Fact]
    public async Task Submit_ManyWithoutWaiting_AreAppendedInTheOrderInWhichTheyWereGiven()
    {
        var clinic = new TestClinic(store: new YieldingStore(new InMemoryRecordStore())) { Now = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero) };
        var submissions = new List<Task<Answer>>
        {
            clinic.Service.SubmitAsync(TestClinic.ReadCommand("""{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""")),
        };
        for (var number = 0; number < 200; number++)
        {
            submissions.Add(clinic.Service.SubmitAsync(TestClinic.ReadCommand($$"""{"type":"record-contact-attempt","at":"2026-03-02T10:00:00Z","actor":"p{{number}}","episode":"e1","channel":"phone","reached":true}""")));
        }

        Assert.All(await Task.WhenAll(submissions), answer => Assert.True(answer.Accepted));

        var actors = clinic.ReadStored(E1).Skip(1).Select(stored => stored.Actor.Value);
        Assert.Equal(Enumerable.Range(0, 200).Select(number => $"p{number}"), actors);
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(30);

    private ICollection Waiting() =>
        (ICollection)typeof(RecordGate).GetField("_last", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(_gate)!;
}
