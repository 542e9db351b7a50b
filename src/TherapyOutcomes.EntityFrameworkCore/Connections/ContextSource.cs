using Microsoft.EntityFrameworkCore;

namespace TherapyOutcomes.EntityFrameworkCore.Connections;

/// <summary>Where the store gets its contexts from: one that belongs to the host's scope, or a new one for each call.</summary>
internal abstract class ContextSource
{
    /// <summary>The context of the scope; null if each call gets its own.</summary>
    public abstract DbContext? OfScope { get; }

    public abstract ValueTask<Lease> RentAsync(CancellationToken cancellationToken);

    /// <summary>One context that belongs to the host.</summary>
    internal sealed class Scoped(DbContext context) : ContextSource
    {
        public override DbContext? OfScope => context;

        public override ValueTask<Lease> RentAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new Lease(context, isOwned: false));
    }

    /// <summary>A new context for each call.</summary>
    internal sealed class Created<TContext>(IDbContextFactory<TContext> factory) : ContextSource
        where TContext : DbContext
    {
        public override DbContext? OfScope => null;

        public override async ValueTask<Lease> RentAsync(CancellationToken cancellationToken) =>
            new(await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false), isOwned: true);
    }

    /// <summary>A context for one call. Disposing it disposes the context if it was created for the call.</summary>
    internal readonly struct Lease(DbContext context, bool isOwned) : IAsyncDisposable
    {
        public DbContext Context => context;

        public ValueTask DisposeAsync() => isOwned ? context.DisposeAsync() : ValueTask.CompletedTask;
    }
}
