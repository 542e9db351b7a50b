using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Hosting;

public sealed class EntityFrameworkBuilderExtensionsTests
{
    private static readonly string[] Registrations = ["context", "pool", "factory", "pooled factory", "grouping factory"];

    public static IEnumerable<object[]> Ways => EachDatabaseAttribute.All.SelectMany(_ => Registrations, (kind, way) => new object[] { kind, way });

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Submit_FromManyScopes_IsRecorded(DatabaseKind kind, string way)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var root = Provider(database, way);

        for (var number = 0; number < 3; number++)
        {
            await SubmitAsync(root, Clinic.Open($"e{number}"));
        }

        await using var scope = root.CreateAsyncScope();
        Assert.Equal(3, (await scope.ServiceProvider.GetRequiredService<Worklist>().ReadAsync(new WorklistRequest())).Entries.Length);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Submit_AfterARestart_GoesOn(DatabaseKind kind, string way)
    {
        await using var database = await kind.WithHostTablesAsync();
        Guid id;
        await using (var before = Provider(database, way))
        {
            await SubmitAsync(before, Clinic.Open("e1"), Clinic.Score("e1", 44));
            id = await StoreIdAsync(before);
        }

        await using var after = Provider(database, way);
        Assert.Equal(id, await StoreIdAsync(after));
        Assert.True((await SubmitAsync(after, Clinic.Score("e1", 44))).IsRepeat);
        Assert.Equal(3, (await SubmitAsync(after, Clinic.Score("e1", 40))).Version);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Submit_OnTwoNodes_EachSeesTheOthersCommands(DatabaseKind kind, string way)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var north = Provider(database, way);
        await using var south = Provider(database, "context");

        await SubmitAsync(north, Clinic.Open("e1"));
        for (var value = 40; value > 30; value -= 2)
        {
            await SubmitAsync(south, Clinic.Score("e1", value));
            Assert.True((await SubmitAsync(north, Clinic.Score("e1", value))).IsRepeat);
            await SubmitAsync(north, Clinic.Score("e1", value - 1));
        }

        await using var context = database.OpenHost();
        Assert.Equal(Enumerable.Range(1, 11).Select(version => (long)version), await new EntityFrameworkStore<HostContext>(context).VersionsAsync(Made.E1));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Submit_AtTheSameTimeOnTwoNodes_RecordsEachOnce(DatabaseKind kind, string way)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var north = Provider(database, way);
        await using var south = Provider(database, way);
        await SubmitAsync(north, Clinic.Open("e1"));

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            // Each is submitted to both nodes, and again if others were faster.
            while ((await TrySubmitAsync(number % 2 == 0 ? north : south, Clinic.Score("e1", 20 + (number / 2)))).IsRetryable)
            {
            }
        }));

        await using var context = database.OpenHost();
        Assert.Equal(Enumerable.Range(1, 7).Select(version => (long)version), await new EntityFrameworkStore<HostContext>(context).VersionsAsync(Made.E1));
    }

    [Theory, EachDatabase]
    public async Task UseEntityFrameworkStore_EachScope_HasAStoreOfItsOwn(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var root = Provider(database, "context");
        await using var one = root.CreateAsyncScope();
        await using var other = root.CreateAsyncScope();

        Assert.Same(one.ServiceProvider.GetRequiredService<IRecordStore>(), one.ServiceProvider.GetRequiredService<IRecordKeyStore>());
        Assert.NotSame(one.ServiceProvider.GetRequiredService<IRecordStore>(), other.ServiceProvider.GetRequiredService<IRecordStore>());
        Assert.Throws<InvalidOperationException>(() => root.GetRequiredService<IRecordStore>());
    }

    [Theory, EachDatabase]
    public async Task UseMasterKeys_AStoreOfTheProcess_SealsTexts(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var root = Provider(database, "factory");

        await SubmitAsync(root, Clinic.Open("e1"), Clinic.Score("e1", 44));

        Assert.Same(root.GetRequiredService<IRecordStore>(), root.GetRequiredService<IWorklistStore>());
        Assert.NotEqual(0, await database.CountAsync("outcome_keys"));
        Assert.Equal(0, await database.CountAsync(kind == DatabaseKind.Sqlite
            ? "outcome_events where instr(texts, 'low back') > 0 or instr(payload, 'low back') > 0"
            : "outcome_events where position('low back'::bytea in texts) > 0 or position('low back'::bytea in payload) > 0"));
    }

    /// <summary>One provider, and a database for each clinic: what is kept of one is not shown for the other.</summary>
    [Theory, EachDatabase]
    public async Task Submit_TwoDatabasesBehindOneProvider_StayApart(DatabaseKind kind)
    {
        await using var first = await kind.WithHostTablesAsync();
        await using var second = await kind.WithHostTablesAsync();
        var current = first;
        await using var root = new ServiceCollection()
            .AddSingleton<TimeProvider>(new ClinicClock())
            .AddScoped(_ => current.OpenHost())
            .AddTherapyOutcomes(outcomes => outcomes.UseEntityFrameworkStore<HostContext>().UseMasterKeys(TestKeys.Ring))
            .BuildServiceProvider(validateScopes: true);
        await SubmitAsync(root, Clinic.Open("e1"), Clinic.Score("e1", 44));

        current = second;

        Assert.False((await SubmitAsync(root, Clinic.Open("e1"))).IsRepeat);
        Assert.Equal(1, await second.CountAsync("outcome_events"));
        Assert.Equal(2, await first.CountAsync("outcome_events"));
    }

    private static ServiceProvider Provider(TestDatabase database, string way, Action<TherapyOutcomesBuilder>? configure = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new ClinicClock());
        _ = way switch
        {
            "context" => services.AddDbContext<HostContext>(database.Configure),
            "pool" => services.AddDbContextPool<HostContext>(database.Configure, poolSize: 2),
            "factory" => services.AddDbContextFactory<HostContext>(database.Configure),
            _ => services.AddPooledDbContextFactory<HostContext>(database.Configure, poolSize: 2),
        };
        services.AddTherapyOutcomes(outcomes =>
        {
            _ = way switch
            {
                "grouping factory" => outcomes.UseEntityFrameworkStoreFactory<HostContext>(StoreMode.GroupCommit),
                _ when way.EndsWith("factory", StringComparison.Ordinal) => outcomes.UseEntityFrameworkStoreFactory<HostContext>(),
                _ => outcomes.UseEntityFrameworkStore<HostContext>(),
            };
            outcomes.UseMasterKeys(TestKeys.Ring);
            configure?.Invoke(outcomes);
        });
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static async Task<Answer> SubmitAsync(ServiceProvider root, params Command[] commands)
    {
        Answer? last = null;
        foreach (var command in commands)
        {
            last = await TrySubmitAsync(root, command);
            Assert.True(last.Accepted);
        }

        return last!;
    }

    private static async Task<Answer> TrySubmitAsync(ServiceProvider root, Command command)
    {
        await using var scope = root.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(command);
    }

    private static async Task<Guid> StoreIdAsync(ServiceProvider root)
    {
        await using var scope = root.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IRecordStore>().GetStoreIdAsync(CancellationToken.None);
    }
}
