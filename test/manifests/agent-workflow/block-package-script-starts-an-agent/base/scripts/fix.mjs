console.log('nothing')
