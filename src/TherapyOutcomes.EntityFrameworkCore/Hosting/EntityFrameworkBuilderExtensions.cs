using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore;

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
    public static TherapyOutcomesBuilder UseEntityFrameworkStore<TContext>(this TherapyOutcomesBuilder builder, StoreMode mode = StoreMode.Immediate)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Enum.IsDefined(mode), true, nameof(mode));
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
}
