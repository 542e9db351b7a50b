using static TherapyOutcomes.Tests.Storage.StoredEvents;

namespace TherapyOutcomes.Tests.Storage;

/// <summary>What every store must do. A store's own test class derives and says how to make an empty one.</summary>
public abstract class RecordStoreContract
{
    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    private IRecordStore? _store;

    protected IRecordStore Store => _store ??= CreateStore();

    protected abstract IRecordStore CreateStore();

    [Fact]
    public async Task Read_UnknownRecord_IsEmpty() => Assert.Empty(await ReadAsync(new ReadRequest(E1)));

    [Fact]
    public async Task Read_NoRequests_IsEmpty() => Assert.Empty(await ReadAsync());

    [Fact]
    public async Task Read_AfterAppends_GivesVersionsWithoutGapsInOrder()
    {
        await AppendAsync(Append(E1, 0, "m1", count: 3));
        await AppendAsync(Append(E1, 3, "m2"));
        await AppendAsync(Append(E1, 4, "m3", count: 2));

        Assert.Equal(new long[] { 1, 2, 3, 4, 5, 6 }, Versions(await ReadAsync(new ReadRequest(E1))));
    }

    [Theory]
    [InlineData(0, new long[] { 1, 2, 3 })]
    [InlineData(2, new long[] { 3 })]
    [InlineData(3, new long[0])]
    [InlineData(9, new long[0])]
    public async Task Read_AfterVersion_GivesOnlyLaterEvents(long after, long[] expected)
    {
        await AppendAsync(Append(E1, 0, "m1", count: 3));

        Assert.Equal(expected, Versions(await ReadAsync(new ReadRequest(E1, after))));
    }

    [Fact]
    public async Task Read_SeveralRecords_GroupsInTheOrderOfTheRequests()
    {
        await AppendAsync(Append(E1, 0, "m1", count: 2), Append(C1, 0, "m1"));
        await AppendAsync(Append(E2, 0, "m2", count: 2));

        var read = await ReadAsync(new ReadRequest(E2, 1), new ReadRequest(C1), new ReadRequest(Episode("none")), new ReadRequest(E1));

        Assert.Equal([(E2, 2L), (C1, 1L), (E1, 1L), (E1, 2L)], read.Select(stored => (stored.Key, stored.Version)));
    }

    [Fact]
    public async Task Read_CancelledBefore_Throws()
    {
        await AppendAsync(Append(E1, 0, "m1"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync([new ReadRequest(E1)], new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Read_CancelledOnTheWay_Throws()
    {
        await AppendAsync(Append(E1, 0, "m1", count: 3));
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var stored in Store.ReadAsync([new ReadRequest(E1)], source.Token))
            {
                await source.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task Read_SameIdInAnotherClinicOrKind_IsAnotherRecord()
    {
        var (north, south, client) = (Episode("x", "north"), Episode("x", "south"), Client("x", "north"));
        await AppendAsync(Append(north, 0, "m1", count: 2));

        Assert.IsType<AppendResult.Appended>(await AppendAsync(Append(south, 0, "m1")));
        Assert.IsType<AppendResult.Appended>(await AppendAsync(Append(client, 0, "m1")));
        Assert.Equal(2, (await ReadAsync(new ReadRequest(north))).Count);
        Assert.Single(await ReadAsync(new ReadRequest(south)));
        Assert.Single(await ReadAsync(new ReadRequest(client)));
    }

    [Fact]
    public async Task Read_IdsThatDifferInCaseOnly_AreDifferentRecords()
    {
        await AppendAsync(Append(Episode("a"), 0, "m1"));

        Assert.Empty(await ReadAsync(new ReadRequest(Episode("A"))));
        Assert.IsType<AppendResult.Appended>(await AppendAsync(Append(Episode("A"), 0, "m1")));
    }

    [Fact]
    public async Task Append_EveryColumn_ComesBackAsItWentIn()
    {
        var stored = Event(E1, 1, "m1") with
        {
            Name = "GoalSet",
            Schema = 7,
            WorkflowVersion = 3,
            Fingerprint = "fp",
            KeyId = "key",
            PreviousHash = "before",
            Hash = "hash",
        };
        await AppendAsync(new RecordAppend(E1, 0, [stored], Head(E1, 1)));

        var read = Assert.Single(await ReadAsync(new ReadRequest(E1)));

        Assert.Equal(stored, read with { Payload = stored.Payload });
        Assert.Equal(stored.OccurredAt.Offset, read.OccurredAt.Offset);
        Assert.Equal(TimeSpan.Zero, read.RecordedAt.Offset);
    }

    [Fact]
    public async Task Append_AnyBytes_ComeBackByteForByte()
    {
        byte[][] payloads = [[], [.. Enumerable.Range(0, 256).Select(value => (byte)value)], new byte[70_000]];
        new Random(7).NextBytes(payloads[2]);
        for (var index = 0; index < payloads.Length; index++)
        {
            await AppendAsync(new RecordAppend(E1, index, [Event(E1, index + 1, $"m{index}", payload: payloads[index])], Head(E1, index + 1)));
        }

        var read = await ReadAsync(new ReadRequest(E1));

        Assert.Equal(payloads, read.Select(stored => stored.Payload.ToArray()));
    }

    [Fact]
    public async Task Append_BufferChangedAfterwards_IsNotKept()
    {
        var buffer = "{\"a\":1}"u8.ToArray();
        await AppendAsync(new RecordAppend(E1, 0, [Event(E1, 1, "m1", payload: buffer)], Head(E1, 1)));

        Array.Clear(buffer);

        Assert.Equal("{\"a\":1}"u8.ToArray(), Assert.Single(await ReadAsync(new ReadRequest(E1))).Payload.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Append_AtAnotherVersion_IsConflictAndWritesNothing(long expected)
    {
        await AppendAsync(Append(E1, 0, "m1", count: 2));

        var result = await AppendAsync(Append(E1, expected, "m2"));

        Assert.Equal(new AppendResult.Conflict(E1, 2), result);
        Assert.Equal(2, (await ReadAsync(new ReadRequest(E1))).Count);
    }

    [Fact]
    public async Task Append_OneOfSeveralRecordsConflicts_WritesNothingAnywhere()
    {
        await AppendAsync(Append(C1, 0, "m0"));

        var result = await AppendAsync(Append(E1, 0, "m1", count: 2), Append(C1, 0, "m1"), Append(E2, 0, "m1"));

        Assert.Equal(new AppendResult.Conflict(C1, 1), result);
        Assert.Single(await ReadAsync(new ReadRequest(E1), new ReadRequest(C1), new ReadRequest(E2)));
    }

    [Fact]
    public async Task Append_AssertionAtItsVersion_IsAppended()
    {
        await AppendAsync(Append(C1, 0, "m0", count: 2));

        Assert.IsType<AppendResult.Appended>(await AppendAsync(Append(E1, 0, "m1"), Assertion(C1, 2)));
        Assert.IsType<AppendResult.Appended>(await AppendAsync(Assertion(C1, 2)));
        Assert.Equal(2, (await ReadAsync(new ReadRequest(C1))).Count);
    }

    [Fact]
    public async Task Append_AssertionOfAnUnknownRecordAtZero_IsAppendedAndCreatesNothing()
    {
        Assert.IsType<AppendResult.Appended>(await AppendAsync(Append(E1, 0, "m1"), Assertion(C1, 0)));
        Assert.Empty(await ReadAsync(new ReadRequest(C1)));
        Assert.IsType<AppendResult.Appended>(await AppendAsync(Append(C1, 0, "m2")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Append_AssertionAtAnotherVersion_IsConflictAndWritesNothing(long asserted)
    {
        await AppendAsync(Append(C1, 0, "m0", count: 2));

        var result = await AppendAsync(Append(E1, 0, "m1"), Assertion(C1, asserted));

        Assert.Equal(new AppendResult.Conflict(C1, 2), result);
        Assert.Empty(await ReadAsync(new ReadRequest(E1)));
    }

    [Fact]
    public async Task Append_DefaultListOfEvents_IsAnAssertionToo()
    {
        await AppendAsync(Append(C1, 0, "m0"));

        Assert.Equal(new AppendResult.Conflict(C1, 1), await AppendAsync(new RecordAppend(C1, 0, default)));
        Assert.IsType<AppendResult.Appended>(await AppendAsync(new RecordAppend(C1, 1, default)));
    }

    [Fact]
    public async Task Append_SameCommandAgain_IsDuplicateWithItsVersions()
    {
        await AppendAsync(Append(E1, 0, "m1"));
        await AppendAsync(Append(E1, 1, "m2", count: 3));
        await AppendAsync(Append(E1, 4, "m3"));

        Assert.Equal(new AppendResult.Duplicate(E1, 2, 4), await AppendAsync(Append(E1, 5, "m2", count: 3)));
        Assert.Equal(5, (await ReadAsync(new ReadRequest(E1))).Count);
    }

    [Fact]
    public async Task Append_SameCommandAtTheOldVersion_IsDuplicateNotConflict()
    {
        await AppendAsync(Append(E1, 0, "m1", count: 2));

        Assert.Equal(new AppendResult.Duplicate(E1, 1, 2), await AppendAsync(Append(E1, 0, "m1", count: 2)));
    }

    [Fact]
    public async Task Append_DuplicateInOneRecordAndConflictInAnother_IsDuplicate()
    {
        await AppendAsync(Append(E1, 0, "m1"), Assertion(C1, 0));
        await AppendAsync(Append(C1, 0, "m2"));

        Assert.Equal(new AppendResult.Duplicate(E1, 1, 1), await AppendAsync(Assertion(C1, 0), Append(E1, 0, "m1")));
        Assert.Equal(new AppendResult.Duplicate(E1, 1, 1), await AppendAsync(Append(E1, 0, "m1"), Append(E2, 7, "m1")));
        Assert.Empty(await ReadAsync(new ReadRequest(E2)));
    }

    [Fact]
    public async Task Append_SameCommandIdInAnotherRecord_IsAppended()
    {
        await AppendAsync(Append(E1, 0, "m1"));

        Assert.IsType<AppendResult.Appended>(await AppendAsync(Append(E2, 0, "m1")));
    }

    [Fact]
    public async Task Append_ConflictedBefore_CanBeGivenAgainAtTheActualVersion()
    {
        await AppendAsync(Append(E1, 0, "m1"));
        var conflict = Assert.IsType<AppendResult.Conflict>(await AppendAsync(Append(E1, 0, "m2")));

        Assert.IsType<AppendResult.Appended>(await AppendAsync(Append(E1, conflict.Actual, "m2")));
    }

    [Fact]
    public async Task Append_CancelledBefore_ThrowsAndWritesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Store.AppendAsync([Append(E1, 0, "m1")], new CancellationToken(canceled: true)));

        Assert.Empty(await ReadAsync(new ReadRequest(E1)));
        Assert.IsType<AppendResult.Appended>(await AppendAsync(Append(E1, 0, "m1")));
    }

    [Fact]
    public async Task Append_EmptyBatch_WritesNothing()
    {
        Assert.IsType<AppendResult.Appended>(await AppendAsync());
    }

    [Fact]
    public async Task Append_RecordTwiceOrVersionsThatDoNotFollow_Throws()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => AppendAsync(Append(E1, 0, "m1"), Assertion(E1, 0)));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => AppendAsync(new RecordAppend(E1, 0, [Event(E1, 2, "m1")])));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => AppendAsync(new RecordAppend(E1, 0, [Event(E2, 1, "m1")])));
        Assert.Empty(await ReadAsync(new ReadRequest(E1), new ReadRequest(E2)));
    }

    [Fact]
    public async Task Append_ManyWritersAtOneVersion_OneWins()
    {
        for (var round = 0; round < 20; round++)
        {
            var version = round;
            var results = await AtOnceAsync(16, writer => AppendAsync(Append(E1, version, $"m{version}-{writer}")));

            Assert.Single(results.OfType<AppendResult.Appended>());
            Assert.All(results.OfType<AppendResult.Conflict>(), conflict => Assert.Equal(new AppendResult.Conflict(E1, version + 1), conflict));
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(version => (long)version), Versions(await ReadAsync(new ReadRequest(E1))));
    }

    [Fact]
    public async Task Append_OneCommandFromManyWriters_IsWrittenOnce()
    {
        var results = await AtOnceAsync(16, _ => AppendAsync(Append(E1, 0, "m1", count: 2)));

        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.All(results.Where(result => result is not AppendResult.Appended), result => Assert.Equal(new AppendResult.Duplicate(E1, 1, 2), result));
        Assert.Equal(2, (await ReadAsync(new ReadRequest(E1))).Count);
    }

    [Fact]
    public async Task Append_ManyAssertersAgainstOneWriter_NoneSucceedsAfterTheWrite()
    {
        for (var round = 0; round < 20; round++)
        {
            var client = Client($"c-{round}");
            await AtOnceAsync(16, async writer => writer == 0
                ? await AppendAsync(Append(client, 0, "write"))
                : await AppendAsync(Append(Episode($"e-{round}-{writer}"), 0, "m1"), Assertion(client, 0)));

            var late = await AppendAsync(Append(Episode($"late-{round}"), 0, "m1"), Assertion(client, 0));
            Assert.Equal(new AppendResult.Conflict(client, 1), late);
            Assert.Single(await ReadAsync(new ReadRequest(client)));
        }
    }

    [Fact]
    public async Task Append_CrossedAssertions_AtMostOneSucceeds()
    {
        // Each writes its own record and asserts the other's: write skew if both came through.
        for (var round = 0; round < 50; round++)
        {
            var (one, two) = (Episode($"one-{round}"), Client($"two-{round}"));
            var results = await AtOnceAsync(2, side => side == 0
                ? AppendAsync(Append(one, 0, "m1"), Assertion(two, 0))
                : AppendAsync(Append(two, 0, "m2"), Assertion(one, 0)));

            Assert.Single(results.OfType<AppendResult.Appended>());
        }
    }

    [Fact]
    public async Task Read_WhileOthersAppend_SeesWholeBatchesOnly()
    {
        var writing = Task.Run(async () =>
        {
            for (var version = 0; version < 300; version += 3)
            {
                await AppendAsync(Append(E1, version, $"m{version}", count: 3));
            }
        });

        while (!writing.IsCompleted)
        {
            var versions = Versions(await ReadAsync(new ReadRequest(E1)));
            Assert.Equal(0, versions.Length % 3);
            Assert.Equal(Enumerable.Range(1, versions.Length).Select(version => (long)version), versions);
        }

        await writing;
    }

    protected static async Task<AppendResult[]> AtOnceAsync(int sides, Func<int, Task<AppendResult>> act)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Enumerable.Range(0, sides).Select(side => Task.Run(async () =>
        {
            await start.Task;
            return await act(side);
        })).ToArray();
        start.SetResult();
        return await Task.WhenAll(running);
    }

    protected async Task<AppendResult> AppendAsync(params RecordAppend[] batch) => await Store.AppendAsync(batch, CancellationToken.None);

    protected Task<List<StoredEvent>> ReadAsync(params ReadRequest[] requests) => ReadAsync(requests, CancellationToken.None);

    private async Task<List<StoredEvent>> ReadAsync(ReadRequest[] requests, CancellationToken cancellationToken)
    {
        var events = new List<StoredEvent>();
        await foreach (var stored in Store.ReadAsync(requests, cancellationToken))
        {
            events.Add(stored);
        }

        return events;
    }

    private static long[] Versions(IEnumerable<StoredEvent> events) => [.. events.Select(stored => stored.Version)];
}
