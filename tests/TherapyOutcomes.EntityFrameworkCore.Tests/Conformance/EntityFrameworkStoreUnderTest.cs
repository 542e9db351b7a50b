using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Conformance;

/// <summary>
/// One database, opened again for each caller with a context of its own, as in a host's scopes. A store that writes in groups is one for all callers.
/// </summary>
internal sealed class EntityFrameworkStoreUnderTest(TestDatabase database, StoreMode mode) : StoreUnderTest
{
    private readonly List<DbContext> _contexts = [];
    private readonly EntityFrameworkStore<OutcomesDbContext>? _inGroups = mode == StoreMode.GroupCommit ? new(new Contexts(database), new GroupCommitOptions()) : null;

    public static Func<CancellationToken, ValueTask<StoreUnderTest>> Of(DatabaseKind kind, StoreMode mode = StoreMode.Immediate) =>
        async _ => new EntityFrameworkStoreUnderTest(await TestDatabase.CreateAsync(kind), mode);

    public override ValueTask<IRecordStore> OpenAsync(CancellationToken cancellationToken)
    {
        if (_inGroups is not null)
        {
            return ValueTask.FromResult<IRecordStore>(_inGroups);
        }

        var context = database.Open();
        _contexts.Add(context);
        return ValueTask.FromResult<IRecordStore>(mode == StoreMode.HostTransaction ? new HostTransactionStore(context) : new EntityFrameworkStore<OutcomesDbContext>(context));
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        if (_inGroups is not null)
        {
            await _inGroups.DisposeAsync();
        }

        await database.DisposeAsync();
        await base.DisposeAsync();
    }
}
