using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides methods that choose a host's own database as the store.</summary>
public static class EntityFrameworkBuilderExtensions
{
    /// <summary>
    /// Keeps records in the database of the host's context, which is registered as scoped (<c>AddDbContext</c>, <c>AddDbContextPool</c>).
    /// </summary>
    /// <typeparam name="TContext">The type of the context. Its model has the library's tables (<c>UseTherapyOutcomes</c>).</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="mode">Who begins and commits transactions. The default is the store.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not defined.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="mode"/> is <see cref="StoreMode.GroupCommit"/>, which needs a factory, or excludes one that was chosen before.
    /// </exception>
    public static TherapyOutcomesBuilder UseEntityFrameworkStore<TContext>(this TherapyOutcomesBuilder builder, StoreMode mode = StoreMode.Immediate)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        StoreChoice.RequireScoped(mode);
        StoreChoice.Note(builder.Services, mode);
        return builder.UseStore(provider => new EntityFrameworkStore<TContext>(provider.GetRequiredService<TContext>(), mode));
    }

    /// <summary>
    /// Keeps records in the database of contexts that a factory creates (<c>AddDbContextFactory</c>, <c>AddPooledDbContextFactory</c>). The store is
    /// a thread-safe singleton and commits each batch by itself.
    /// </summary>
    /// <typeparam name="TContext">The type of the context. Its model has the library's tables (<c>UseTherapyOutcomes</c>).</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static TherapyOutcomesBuilder UseEntityFrameworkStoreFactory<TContext>(this TherapyOutcomesBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseStore(
            provider => new EntityFrameworkStore<TContext>(provider.GetRequiredService<IDbContextFactory<TContext>>()), ServiceLifetime.Singleton);
    }

    /// <summary>
    /// Keeps records like <see cref="UseEntityFrameworkStoreFactory{TContext}(TherapyOutcomesBuilder)"/>, and lets the host choose how batches are committed:
    /// each by itself, or those of callers that arrive at the same time together (<see cref="StoreMode.GroupCommit"/>).
    /// </summary>
    /// <typeparam name="TContext">The type of the context. Its model has the library's tables (<c>UseTherapyOutcomes</c>).</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="mode">How batches are committed. <see cref="StoreMode.HostTransaction"/> is not possible with a factory.</param>
    /// <param name="groups">How many batches are committed together, and how many may wait; null for the defaults.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not defined.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="mode"/> is <see cref="StoreMode.HostTransaction"/> or excludes one that was chosen before, or <paramref name="groups"/> are given to a
    /// mode without groups.
    /// </exception>
    public static TherapyOutcomesBuilder UseEntityFrameworkStoreFactory<TContext>(this TherapyOutcomesBuilder builder, StoreMode mode, GroupCommitOptions? groups = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        StoreChoice.RequireFactory(mode, groups);
        StoreChoice.Note(builder.Services, mode);
        return mode == StoreMode.Immediate
            ? builder.UseEntityFrameworkStoreFactory<TContext>()
            : builder.UseStore(provider => InGroups<TContext>(provider, groups ?? new GroupCommitOptions()), ServiceLifetime.Singleton);
    }

    private static EntityFrameworkStore<TContext> InGroups<TContext>(IServiceProvider provider, GroupCommitOptions groups)
        where TContext : DbContext
    {
        StoreChoice.RequireNoHandler(provider);
        return new EntityFrameworkStore<TContext>(provider.GetRequiredService<IDbContextFactory<TContext>>(), groups);
    }
}
