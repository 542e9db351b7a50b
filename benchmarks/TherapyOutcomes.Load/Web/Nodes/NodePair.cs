namespace TherapyOutcomes.Load.Web.Nodes;

/// <summary>Two nodes over one database.</summary>
/// <remarks>Thread-safe for those who ask for nodes; one caller kills and starts them.</remarks>
internal sealed class NodePair : IAsyncDisposable
{
    private readonly WebDatabase _database;
    private readonly Node[] _nodes;
    private readonly List<Node> _killed = []; // somebody may still wait for their answers

    private NodePair(WebDatabase database, Node[] nodes) => (_database, _nodes) = (database, nodes);

    public static async Task<NodePair> StartAsync(WebDatabase database) =>
        new(database, await Task.WhenAll(Node.StartAsync(database), Node.StartAsync(database)));

    /// <summary>Returns the node with a number: even and odd numbers have different ones.</summary>
    public Node this[int number] => Volatile.Read(ref _nodes[number % _nodes.Length]);

    public Task KillAsync(int number) => this[number].KillAsync();

    /// <summary>Starts a node in the place of one that was killed.</summary>
    public async Task StartAgainAsync(int number)
    {
        var next = await Node.StartAsync(_database);
        _killed.Add(Interlocked.Exchange(ref _nodes[number % _nodes.Length], next));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.Concat(_killed))
        {
            await node.DisposeAsync();
        }
    }
}
